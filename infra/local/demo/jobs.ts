import { FUNCTIONS } from '../../../functions/list.ts';
import type { Machine } from '../machine.ts';
import { failureIn } from '../runtime/function.ts';

/**
 * Runs a scheduled function now, by its schedule: scheduler, queue, function.
 * @param name as in the functions' list
 * @throws when the function fails
 */
export async function runScheduled(machine: Machine, name: string): Promise<void> {
  const does = FUNCTIONS.find((entry) => entry.name === name)?.does;
  const schedule = machine.schedules.find(({ settings }) => settings.description === does);
  const target = machine.functions.find(({ settings }) => settings.description === does);
  if (!schedule || !target) throw new Error(`the template has no schedule for ${name}`);
  const ran = new Promise<void>((resolve, reject) => {
    const stop = target.onOutcome((outcome) => {
      stop();
      const failure = failureIn(outcome);
      if (failure === null) resolve();
      else reject(new Error(`${name}: ${failure}`));
    });
  });
  await schedule.run();
  await ran;
}
