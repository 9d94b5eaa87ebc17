import { FUNCTIONS } from '../../../functions/list.ts';
import type { Machine } from '../machine.ts';
import { failureIn, type LocalFunction } from '../runtime/function.ts';
import type { Schedule } from '../runtime/schedule.ts';

/**
 * Runs a scheduled function now, by its schedule: scheduler, queue, function.
 * @param name as in the functions' list
 * @throws when the function fails
 */
export async function runScheduled(machine: Machine, name: string): Promise<void> {
  const does = FUNCTIONS.find((entry) => entry.name === name)?.does;
  const schedule = machine.schedules.find(({ settings }) => settings.description === does);
  if (!schedule) throw new Error(`the template has no schedule for ${name}`);
  await runSchedule(schedule, machine.functions);
}

/** The same for a schedule at hand, and for the time that its delivery is to name. */
export async function runSchedule(
  schedule: Schedule,
  functions: readonly LocalFunction[],
  scheduled?: Date,
): Promise<void> {
  const { description } = schedule.settings;
  const target = functions.find(({ settings }) => settings.description === description);
  if (!target) throw new Error(`no function for the schedule “${description}”`);
  const ran = new Promise<void>((resolve, reject) => {
    const stop = target.onOutcome((outcome) => {
      stop();
      const failure = failureIn(outcome);
      if (failure === null) resolve();
      else reject(new Error(`${description}: ${failure}`));
    });
  });
  await schedule.run(scheduled);
  await ran;
}
