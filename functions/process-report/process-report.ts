import { figuresOf } from '../../shared/filing/figures.ts';
import { isJudged } from '../../shared/filing/filing.ts';
import { outcomeOf, type ReportRecord } from '../../shared/filing/record.ts';
import type { TransitionName } from '../../shared/filing/states.ts';
import type { Submission } from '../../shared/filing/submission.ts';
import type { Verdict } from '../../shared/findings/finding.ts';
import { complainOfCrashes } from '../complain-of-crashes.ts';
import type { OnMessage } from '../lambda/queue.ts';
import type { Log } from '../ports/log.ts';
import type { WritableRecords } from '../ports/records.ts';
import type { Submissions } from '../ports/submissions.ts';
import { type TellFilingPorts, tellFiling } from '../tell-filing.ts';
import type { Arrival } from './arrivals.ts';
import { type ExamineAmongOthersPorts, examineAmongOthers } from './examine-among-others.ts';

export interface ProcessReportPorts extends TellFilingPorts, ExamineAmongOthersPorts {
  readonly submissions: Submissions;
  readonly filings: TellFilingPorts['filings'] & ExamineAmongOthersPorts['filings'];
  readonly cityYears: TellFilingPorts['cityYears'] & ExamineAmongOthersPorts['cityYears'];
  readonly records: Pick<WritableRecords, 'keep' | 'read'>;
}

const TRANSITION_OF: Readonly<Record<Verdict, TransitionName>> = {
  unreadable: 'unreadable',
  returned: 'return',
  confirm: 'ask',
  accepted: 'accept',
};

export function processArrivals(ports: ProcessReportPorts): OnMessage<readonly Arrival[]> {
  return async (arrivals, { log }) => {
    for (const arrival of arrivals) await processReport(arrival, ports, log);
  };
}

/**
 * From an arrived file to its verdict. The same event again, late or while another run is at it, ends in the same
 * rows: each step finds what the others have done and goes on from there.
 */
export async function processReport(arrival: Arrival, ports: ProcessReportPorts, log: Log): Promise<void> {
  const { receivedAt: at } = arrival;
  const submission = arrival.submissionId && (await ports.submissions.find(arrival.submissionId));
  if (!submission) return log.warn('unknown-upload');

  const started = await ports.submissions.move(submission.id, 'start', at, { receivedAt: at });
  const current = started ?? (await ports.submissions.find(submission.id)) ?? submission;
  const settled = current.state === 'processing' ? await decide(current, ports, log) : current;
  if (!started && settled === current) log.info('repeated-upload-event', { state: current.state });

  if (!isJudged(settled.state) || settled.state === 'failed') throw new Error('verdict-not-written');
  await tellFiling(settled, at, ports);
  log.info('report-processed', { state: settled.state });
}

/** Reads, checks and writes the verdict; of two runs at once the first record stands, and the verdict is always its own. */
async function decide(submission: Submission, ports: ProcessReportPorts, log: Log): Promise<Submission> {
  const record = await ports.records.keep(await examineAmongOthers(submission, ports));
  complainOfCrashes(submission, record, log);
  const at = submission.receivedAt ?? submission.requestedAt;
  const moved = await ports.submissions.move(
    submission.id,
    TRANSITION_OF[record.verdict],
    at,
    changesOf(record, at),
  );
  return moved ?? (await ports.submissions.find(submission.id)) ?? submission;
}

function changesOf(record: ReportRecord, at: string) {
  const { verdict, report } = record;
  const figures = verdict === 'accepted' || verdict === 'confirm' ? report && figuresOf(report) : null;
  return {
    outcome: outcomeOf(record),
    ...(figures ? { figures } : {}),
    ...(verdict === 'accepted' ? { acceptedAt: at } : {}),
  };
}
