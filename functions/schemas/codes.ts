import * as z from 'zod';
import { SUBMISSION_ID } from '../../shared/filing/submission-id.ts';

export const cityCode = z.string().regex(/^\d{6}$/, '城市代码应为6位数字');
export const unitCode = z.string().regex(/^\d{9}$/, '单位代码应为9位数字');
/** The first report year for which a form of today's kind was prescribed is 2019. */
export const reportYear = z.number().int().min(2019).max(2100);
/** The same in a path. */
export const reportYearInPath = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .pipe(reportYear);
export const submissionIdText = z.string().regex(SUBMISSION_ID);
export const calendarDate = z.iso.date();
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256应为64位小写十六进制');

export const cityYearPath = z.object({ code: cityCode, year: reportYearInPath });
export const unitYearPath = z.object({ code: unitCode, year: reportYearInPath });
export const submissionPath = z.object({ id: submissionIdText });
