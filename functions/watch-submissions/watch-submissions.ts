import { type Instant, secondsLater } from '../../shared/calendar/dates.ts';
import type { Submission } from '../../shared/filing/submission.ts';
import { eachAlone } from '../each-alone.ts';
import type { Log } from '../ports/log.ts';
import type { Submissions } from '../ports/submissions.ts';
import { UPLOAD_SECONDS } from '../ports/uploads.ts';
import { type TellFilingPorts, tellFiling } from '../tell-filing.ts';

export interface WatchSubmissionsPorts extends TellFilingPorts {
  readonly submissions: Submissions;
}

/** A file that began to come in the last second of its URL, and its event, may take this much longer. */
const GRACE_SECONDS = 10 * 60;
/** A verdict takes seconds; after this long we have failed the clerk. */
const PROCESSING_SECONDS = 15 * 60;
/** So that a run is done with thousands of them within its time. */
const AT_ONCE = 8;

/** Ends what waits for nothing any more: uploads that never came, files we failed on, states nobody told the filing of. */
export async function watchSubmissions(
  scheduledTime: Instant,
  ports: WatchSubmissionsPorts,
  log: Log,
): Promise<void> {
  const counts = { expired: 0, failed: 0, finished: 0 };
  const overdue = secondsLater(scheduledTime, -PROCESSING_SECONDS);
  const open = await ports.submissions.openSince(overdue);
  await eachAlone(
    open,
    log,
    nameOf,
    async (submission) => {
      const done = await end(submission, scheduledTime, ports);
      if (done) counts[done] += 1;
      if (done === 'failed') log.warn('submission-failed', nameOf(submission));
    },
    AT_ONCE,
  );
  log.info('submissions-watched', counts);
}

/** For the log: which attempt it is, without the secret part of its id. */
function nameOf({ unit, year, attempt }: Submission) {
  return { unit, year, attempt };
}

async function end(
  submission: Submission,
  at: Instant,
  ports: WatchSubmissionsPorts,
): Promise<'expired' | 'failed' | 'finished' | null> {
  const { submissions } = ports;
  switch (submission.state) {
    case 'requested': {
      const lastMoment = secondsLater(submission.requestedAt, UPLOAD_SECONDS + GRACE_SECONDS);
      if (at <= lastMoment) return null;
      return (await submissions.move(submission.id, 'expire', at)) && 'expired';
    }
    case 'processing': {
      const failed = await submissions.move(submission.id, 'fail', at);
      if (failed) await tellFiling(failed, at, ports);
      return failed && 'failed';
    }
    default:
      // Its run died between the verdict and the filing, and no redelivery came.
      await tellFiling(submission, at, ports);
      return 'finished';
  }
}
