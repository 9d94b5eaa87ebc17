import { outcomeOf } from '../../shared/filing/record.ts';
import { rejudgedOf, withRejudged } from '../../shared/filing/rejudged.ts';
import type { Submission } from '../../shared/filing/submission.ts';
import { complainOfCrashes } from '../complain-of-crashes.ts';
import { type ExamineUploadPorts, examineUpload } from '../examine-upload.ts';
import { type KeepSketchPorts, keepSketch } from '../keep-sketch.ts';
import type { Filings } from '../ports/filings.ts';
import type { Log } from '../ports/log.ts';
import type { WritableRecords } from '../ports/records.ts';
import type { Submissions } from '../ports/submissions.ts';
import { isDue } from './due.ts';

export interface TakeAgainPorts extends ExamineUploadPorts, KeepSketchPorts {
  readonly submissions: Pick<Submissions, 'find' | 'rejudge'>;
  readonly filings: Pick<Filings, 'find' | 'revise'>;
  readonly records: Pick<WritableRecords, 'read' | 'keepAgain'>;
  readonly sketches: ExamineUploadPorts['sketches'] & KeepSketchPorts['sketches'];
}

/**
 * Reads and checks one stored file under the current rules and puts their verdict beside the one it has. State, first
 * record, reasons, receipt and figures stay: what the unit confirmed and what is in force do not change by a new rule.
 */
export async function takeAgain(
  id: string,
  rulesVersion: string,
  ports: TakeAgainPorts,
  log: Log,
): Promise<void> {
  const submission = await ports.submissions.find(id);
  if (!submission) return log.info('nothing-to-take-again');
  const due = isDue(submission, rulesVersion);
  const { unit, year, attempt, outcome, rejudged } = due
    ? await judgeAgain(submission, ports, log)
    : submission;
  if (outcome && rejudged) {
    const said = rejudgedOf(outcome, rejudged);
    // Also when it was judged already: the run that did it may have died before this line.
    await ports.filings.revise(unit, year, (filing) => withRejudged(filing, id, said));
  }
  log.info(due ? 'file-taken-again' : 'file-taken-already', { unit, year, attempt });
}

async function judgeAgain(submission: Submission, ports: TakeAgainPorts, log: Log): Promise<Submission> {
  const record = await ports.records.keepAgain(await examineUpload(submission, ports, 'again'));
  complainOfCrashes(submission, record, log);
  const first = submission.outcome?.verdict;
  if (first) await keepSketch(submission, { ...record, verdict: first }, ports);
  return (await ports.submissions.rejudge(submission.id, outcomeOf(record))) ?? submission;
}
