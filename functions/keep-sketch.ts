import type { ReportRecord } from '../shared/filing/record.ts';
import type { Submission } from '../shared/filing/submission.ts';
import type { Sketches } from './ports/sketches.ts';

export interface KeepSketchPorts {
  readonly sketches: Pick<Sketches, 'keep'>;
}

/**
 * Other units are held against a report from its first verdict on, if it counts or may yet count.
 *
 * @returns whether it does
 */
export async function keepSketch(
  { unit, year, attempt, receivedAt, requestedAt }: Submission,
  { verdict, sketch }: Pick<ReportRecord, 'verdict' | 'sketch'>,
  { sketches }: KeepSketchPorts,
): Promise<boolean> {
  if (!sketch || (verdict !== 'accepted' && verdict !== 'confirm')) return false;
  await sketches.keep({ unit, year, attempt, receivedAt: receivedAt ?? requestedAt, sketch });
  return true;
}
