import { Cron } from 'croner';
import type { Clock } from '../clock.ts';

/** A schedule as AWS::Scheduler::Schedule describes it. */
export interface ScheduleSettings {
  readonly name: string;
  readonly description: string;
  /** `cron(…)` or `rate(…)`. */
  readonly expression: string;
  readonly timeZone: string;
  /** The target's input, with the scheduler's `<aws.scheduler.…>` words in it. */
  readonly input: string;
  readonly enabled: boolean;
}

export interface Schedule {
  readonly settings: ScheduleSettings;
  /** Its first time after that moment; `null` when there is none. */
  next(after: Date): Date | null;
  /** Delivers now, beside its times. @param scheduled the time that the delivery names, now when none is given */
  run(scheduled?: Date): Promise<void>;
  close(): void;
}

const LONGEST_TIMER_MS = 2 ** 31 - 1;
const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Keeps a schedule by the machine's clock.
 * @param deliver sends the input to the target
 */
export function keepSchedule(
  settings: ScheduleSettings,
  clock: Clock,
  deliver: (input: string) => Promise<void>,
): Schedule {
  const next = timesOf(settings);
  let timer: NodeJS.Timeout | undefined;

  const fire = async (scheduled: Date): Promise<void> => {
    await deliver(inputAt(settings, scheduled));
  };
  const arm = (after: Date): void => {
    const due = next(after);
    if (!due) return;
    const wait = due.getTime() - clock.now().getTime();
    timer = setTimeout(
      () => {
        if (wait > LONGEST_TIMER_MS) return arm(after);
        fire(due).catch((fault) => console.error(`${settings.name}:`, fault));
        arm(due);
      },
      Math.min(Math.max(wait, 0), LONGEST_TIMER_MS),
    );
  };
  const rearm = (): void => {
    clearTimeout(timer);
    if (settings.enabled) arm(clock.now());
  };
  rearm();
  const forget = clock.onPutForward(rearm);

  return {
    settings,
    next,
    run: (scheduled = clock.now()) => fire(scheduled),
    close: () => {
      forget();
      clearTimeout(timer);
    },
  };
}

function timesOf({ name, expression, timeZone }: ScheduleSettings): (after: Date) => Date | null {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate) {
    const step = Number(rate[1]) * (UNIT_MS[rate[2] ?? ''] ?? 0);
    return (after) => new Date(after.getTime() + step);
  }
  const cron = /^cron\((.+)\)$/.exec(expression);
  if (!cron) throw new Error(`${name}: this machine does not know the schedule ${expression}`);
  const times = new Cron(croned(cron[1] ?? ''), { timezone: timeZone, paused: true });
  return (after) => times.nextRun(after);
}

/**
 * EventBridge's six fields in croner's seven: croner has seconds first, takes no `0/10` and counts Sunday as 0 where
 * EventBridge has 1.
 */
export function croned(fields: string): string {
  const [minute = '*', hour = '*', day = '*', month = '*', weekday = '*', year = '*'] = fields.split(/\s+/);
  const stepped = (field: string, last: number) => field.replace(/^(\d+)\//, `$1-${last}/`);
  const weekdays = weekday.replace(/(?<![#/\d])\d/g, (number) => String(Number(number) - 1));
  return ['0', stepped(minute, 59), stepped(hour, 23), day, month, weekdays, year].join(' ');
}

function inputAt({ input, name }: ScheduleSettings, scheduled: Date): string {
  return input
    .replaceAll('<aws.scheduler.scheduled-time>', scheduled.toISOString().replace(/\.\d+Z$/, 'Z'))
    .replaceAll('<aws.scheduler.schedule-arn>', name)
    .replaceAll('<aws.scheduler.execution-id>', `${name}-${scheduled.getTime()}`)
    .replaceAll('<aws.scheduler.attempt-number>', '1');
}
