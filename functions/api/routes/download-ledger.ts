import * as z from 'zod';
import { calendarFor } from '../../../shared/calendar/calendar.ts';
import { dateInChina } from '../../../shared/calendar/dates.ts';
import { type Ledger, ledgerOf } from '../../../shared/ledger/ledger.ts';
import { cityTotals } from '../city-totals.ts';
import { type FileAnswer, fileAnswer } from '../file-answer.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

const FORMATS = ['xlsx', 'csv', 'json'] as const;

export const downloadLedger = route({
  method: 'GET',
  path: '/v1/cities/{code}/years/{year}/ledger',
  does: 'The ledger of a city’s year as a file: every unit with its standing and its figures, totals and coverage',
  scope: 'gongkai:read',
  answers: 'file',
  refuses: ['city-not-registered'],
  ...ofCityYear,
  query: z.object({ format: z.enum(FORMATS).default('xlsx') }),
  body: z.undefined(),
  response: fileAnswer,

  async run({ params: { code: city, year }, query: { format }, at }, { cityYears }) {
    const { cityYear, filings, summary } = await cityTotals({ city, year }, cityYears);
    const ledger = ledgerOf({
      cityName: cityYear.cityName,
      summary,
      filings,
      calendar: calendarFor(year, cityYear.dates),
      today: dateInChina(at),
    });
    return {
      ...(await WRITERS[format](ledger)),
      fileName: `${cityYear.cityName ?? city}${year}年台账.${format}`,
    };
  },
});

type Written = Omit<FileAnswer, 'fileName'>;

/** Each is loaded when it is asked for. */
const WRITERS: Readonly<Record<(typeof FORMATS)[number], (ledger: Ledger) => Promise<Written>>> = {
  async xlsx(ledger) {
    const [{ ledgerSheets }, { workbookBytes }] = await Promise.all([
      import('../../../shared/ledger/sheets.ts'),
      import('../../outputs/xlsx/workbook.ts'),
    ]);
    return {
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: workbookBytes(ledgerSheets(ledger)),
    };
  },
  async csv(ledger) {
    const { ledgerCsv } = await import('../../../shared/ledger/csv.ts');
    return {
      contentType: 'text/csv; charset=utf-8',
      content: new TextEncoder().encode(ledgerCsv(ledger)),
    };
  },
  async json(ledger) {
    return {
      contentType: 'application/json; charset=utf-8',
      content: new TextEncoder().encode(JSON.stringify(ledger)),
    };
  },
};
