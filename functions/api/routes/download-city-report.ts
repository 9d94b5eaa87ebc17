import * as z from 'zod';
import { dateInChina } from '../../../shared/calendar/dates.ts';
import { cityReport } from '../../../shared/city-report/city-report.ts';
import { cellsOf, formById } from '../../../shared/form/index.ts';
import { Refusal } from '../../refusal.ts';
import { cityTotals } from '../city-totals.ts';
import { fileAnswer } from '../file-answer.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

/** `disclosure.normative.made:3,disclosure.fees.amount:1.25` */
const ownFigures = z
  .string()
  .regex(/^[\w.]+:-?\d+(?:\.\d+)?(?:,[\w.]+:-?\d+(?:\.\d+)?)*$/, '格式应为“单元格:数字”，以逗号分隔')
  .transform((text) =>
    Object.fromEntries(
      text.split(',').map((pair): [string, number] => {
        const [cell = '', figure] = pair.split(':');
        return [cell, Number(figure)];
      }),
    ),
  );

export const downloadCityReport = route({
  method: 'GET',
  path: '/v1/cities/{code}/years/{year}/report.docx',
  does: 'The city’s own statutory report as a Word document: tables from the units’ reports, the text a skeleton',
  scope: 'gongkai:read',
  answers: 'file',
  refuses: ['city-not-registered'],
  ...ofCityYear,
  /** Figures of the office itself, added to its units'; amounts in 万元. */
  query: z.object({ own: ownFigures.default({}) }),
  body: z.undefined(),
  response: fileAnswer,

  async run({ params: { code: city, year }, query: { own }, at }, { cityYears }) {
    const { cityYear, filings, summary } = await cityTotals({ city, year }, cityYears);
    const { cityName } = cityYear;
    const cells = cellsOf(formById(summary.form));
    const unknown = Object.keys(own).filter((cell) => !cells.has(cell));
    if (unknown.length > 0) {
      const errors = unknown.map((cell) => ({ at: 'own', message: `没有这个单元格：${cell}` }));
      throw new Refusal('invalid-request', { errors });
    }
    const report = cityReport({ cityName, summary, filings, own, today: dateInChina(at) });
    const { cityReportBytes } = await import('../../outputs/docx/city-report.ts');
    return {
      fileName: `${cityName ?? city}${year}年政府信息公开工作年度报告.docx`,
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      content: await cityReportBytes(report),
    };
  },
});
