import { filerOf } from '../shared/filing/filer.ts';
import { isJudged, type Judgement, judged } from '../shared/filing/filing.ts';
import { nilReasonOf } from '../shared/filing/nil-report.ts';
import { rejudgedOf } from '../shared/filing/rejudged.ts';
import type { Submission } from '../shared/filing/submission.ts';
import { cityOf } from '../shared/filing/submission-id.ts';
import type { CityYears } from './ports/city-years.ts';
import type { Filings } from './ports/filings.ts';
import type { Submissions } from './ports/submissions.ts';

export interface TellFilingPorts {
  readonly submissions: Pick<Submissions, 'close'>;
  readonly filings: Pick<Filings, 'revise'>;
  readonly cityYears: Pick<CityYears, 'touch'>;
}

/**
 * Carries a submission's new state into the unit's filing and marks the city-year as changed. Each step may be
 * repeated; the submission stays open until the last one is done, so that a run which dies between two of them is
 * finished by a redelivery or by `watch-submissions`.
 */
export async function tellFiling(submission: Submission, at: string, ports: TellFilingPorts): Promise<void> {
  const { unit, year } = submission;
  const judgement = judgementOf(submission);
  if (!judgement) return;
  await ports.filings.revise(unit, year, (filing) => judged(filing, judgement));
  // Also when the filing had it already: the run that wrote it may have died before this line.
  await ports.cityYears.touch({ city: cityOf(unit), year }, at);
  await ports.submissions.close(submission);
}

/** What a submission says of its unit; `null` while nothing is known of it. */
export function judgementOf(submission: Submission): Judgement | null {
  const { id, attempt, state, receivedAt, acceptedAt, outcome, figures, sentBack, rejudged } = submission;
  if (!isJudged(state) || !receivedAt) return null;
  const latest = {
    submissionId: id,
    attempt,
    state,
    filer: filerOf(submission),
    receivedAt,
    ...(outcome ? { found: outcome.found } : {}),
    ...(sentBack ? { sentBack: { at: sentBack.at, reason: sentBack.reason } } : {}),
  };
  if (state !== 'accepted' && !sentBack) return { latest, inForce: null };
  const nilReason = nilReasonOf(submission);
  if (!acceptedAt || !outcome || !figures) throw new Error('accepted-without-figures');
  const inForce = {
    submissionId: id,
    attempt,
    filer: latest.filer,
    receivedAt,
    acceptedAt,
    rulesVersion: outcome.rulesVersion,
    figures,
    ...(rejudged ? { rejudged: rejudgedOf(outcome, rejudged) } : {}),
    ...(nilReason === null ? {} : { nilReason }),
  };
  return { latest, inForce };
}
