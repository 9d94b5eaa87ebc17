import type { ReportRecord } from '../../shared/filing/record.ts';
import type { Submission } from '../../shared/filing/submission.ts';
import { cityOf } from '../../shared/filing/submission-id.ts';
import { type ExamineUploadPorts, examineUpload } from '../examine-upload.ts';
import { type KeepSketchPorts, keepSketch } from '../keep-sketch.ts';
import type { FiledSketch } from '../ports/sketches.ts';

export interface ExamineAmongOthersPorts extends ExamineUploadPorts {
  readonly sketches: ExamineUploadPorts['sketches'] & KeepSketchPorts['sketches'];
}

/**
 * Examines an arrived file and puts its sketch among those of its city. Of two like reports that are examined at the
 * same moment neither finds the other's sketch; but each looks again once its own is there, so that one of them must.
 */
export async function examineAmongOthers(
  submission: Submission,
  ports: ExamineAmongOthersPorts,
): Promise<ReportRecord> {
  const place = { city: cityOf(submission.unit), year: submission.year };
  let seen: readonly FiledSketch[] = [];
  const ofCity: typeof ports.sketches.ofCity = async (city) => {
    seen = await ports.sketches.ofCity(city);
    return seen;
  };
  const record = await examineUpload(submission, { ...ports, sketches: { ofCity } }, 'arrival');
  if (!(await keepSketch(submission, record, ports))) return record;
  const now = await ports.sketches.ofCity(place);
  const isNew = ({ unit, attempt }: FiledSketch) =>
    unit !== submission.unit && !seen.some((before) => before.unit === unit && before.attempt === attempt);
  return now.some(isNew) ? examineUpload(submission, ports, 'arrival') : record;
}
