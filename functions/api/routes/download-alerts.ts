import * as z from 'zod';
import { fileAnswer } from '../file-answer.ts';
import { ofCityYear } from '../of-city-year.ts';
import { route } from '../route.ts';

export const downloadAlerts = route({
  method: 'GET',
  path: '/v1/cities/{code}/years/{year}/alerts/export',
  does: 'The proof for a supervisor as a CSV file: every alert of a city’s year with each channel’s answer, a line each',
  scope: 'gongkai:read',
  answers: 'file',
  refuses: [],
  ...ofCityYear,
  body: z.undefined(),
  response: fileAnswer,

  async run({ params: { code: city, year } }, { cityYears, outbox }) {
    const [cityYear, alerts, { alertsCsv }] = await Promise.all([
      cityYears.find({ city, year }),
      outbox.of({ city, year }),
      import('../../outputs/alerts-csv.ts'),
    ]);
    return {
      fileName: `${cityYear?.cityName ?? city}${year}年度提醒记录.csv`,
      contentType: 'text/csv; charset=utf-8',
      content: new TextEncoder().encode(alertsCsv(alerts)),
    };
  },
});
