import * as z from 'zod';
import { calendarFor } from '../../../shared/calendar/calendar.ts';
import { dateInChina } from '../../../shared/calendar/dates.ts';
import { workingDayOnOrBefore } from '../../../shared/calendar/working-days.ts';
import { standingOf } from '../../../shared/compliance/standing.ts';
import { type Filing, judged } from '../../../shared/filing/filing.ts';
import { rejudgedOf } from '../../../shared/filing/rejudged.ts';
import type { Submission } from '../../../shared/filing/submission.ts';
import { cityOf } from '../../../shared/filing/submission-id.ts';
import { Refusal } from '../../refusal.ts';
import { calendarSchema } from '../../schemas/calendar.ts';
import { calendarDate, unitYearPath } from '../../schemas/codes.ts';
import { inForceSchema, rejudgedSchema } from '../../schemas/filing.ts';
import { wordsSchema } from '../../schemas/finding.ts';
import { nextPage, pageOf, pageQuery } from '../../schemas/page.ts';
import { standingSchema } from '../../schemas/standing.ts';
import { actorSchema, outcomeSchema, sentBackSchema, stateSchema } from '../../schemas/submission.ts';
import { judgementOf } from '../../tell-filing.ts';
import { route } from '../route.ts';

/** An attempt tells its unit's filing at once, or after some minutes when that failed: none but the newest may be untold. */
const PERHAPS_UNTOLD = 20;

export const getUnitHistory = route({
  method: 'GET',
  path: '/v1/units/{code}/years/{year}',
  does: 'Every attempt of a unit for a year, oldest first, and which report is in force',
  scope: 'gongkai:read',
  admits: 'token-or-pass',
  answers: 'ok',
  refuses: ['unit-not-registered'],
  params: unitYearPath,
  query: pageQuery(1000, /^\d{6}$/),
  body: z.undefined(),
  response: z.object({
    unit: z.string(),
    name: z.string(),
    kind: z.string(),
    cityName: z.string().nullable(),
    today: calendarDate,
    calendar: calendarSchema,
    /** The unit's own last days, where it was granted later ones than the city's. */
    submitBy: calendarDate,
    locksAfter: calendarDate.nullable(),
    /** Why it owes no report for the year; `null` when it owes one. */
    excuse: wordsSchema.nullable(),
    standing: standingSchema,
    /** Days past its last day, until it was filed or until today; 0 when on time. */
    daysLate: z.number().int(),
    /** The last working day on or before its last day. */
    lastWorkingDay: calendarDate,
    year: z.number().int(),
    inForce: inForceSchema.omit({ figures: true }).nullable(),
    /** The submission in force for the year before: what a file is held against. */
    inForceLastYear: z.string().nullable(),
    next: nextPage,
    submissions: z.array(
      z.object({
        submissionId: z.string(),
        attempt: z.number().int(),
        state: stateSchema,
        fileName: z.string(),
        size: z.number().int(),
        sha256: z.string(),
        requestedAt: z.iso.datetime(),
        requestedBy: actorSchema,
        receivedAt: z.iso.datetime().nullable(),
        acceptedAt: z.iso.datetime().nullable(),
        outcome: outcomeSchema.omit({ warnings: true }).nullable(),
        rejudged: rejudgedSchema.nullable(),
        sentBack: sentBackSchema.nullable(),
      }),
    ),
  }),
  about: ({ params: { code, year } }) => ({ city: cityOf(code), unit: code, year }),

  async run({ params: { code: unit, year }, query, at }, { filings, submissions, cityYears }) {
    // One more than the page holds tells whether there is a next one.
    const part = { after: Number(query.cursor ?? 0), atMost: query.limit + 1 };
    const [found, lastYear, history, newest, cityYear] = await Promise.all([
      filings.find(unit, year),
      filings.find(unit, year - 1),
      submissions.history(unit, year, part),
      submissions.newest(unit, year, PERHAPS_UNTOLD),
      cityYears.find({ city: cityOf(unit), year }),
    ]);
    if (!found) throw new Refusal('unit-not-registered');
    const filing = newest.reduce(told, found);
    const today = dateInChina(at);
    const calendar = calendarFor(year, cityYear?.dates);
    const { standing, daysLate, submitBy, locksAfter, excuse } = standingOf(filing, calendar, today);
    const { items, next } = pageOf(history, ({ attempt }) => String(attempt).padStart(6, '0'), query);
    return {
      unit,
      name: filing.name,
      kind: filing.kind,
      cityName: filing.cityName,
      today,
      calendar,
      submitBy,
      locksAfter,
      excuse,
      standing,
      daysLate,
      lastWorkingDay: workingDayOnOrBefore(submitBy),
      year,
      inForce: filing.inForce,
      inForceLastYear: lastYear?.inForce?.submissionId ?? null,
      next,
      submissions: items.map(
        ({ id, receivedAt, acceptedAt, outcome, rejudged, sentBack, ...submission }) => ({
          ...submission,
          submissionId: id,
          receivedAt: receivedAt ?? null,
          acceptedAt: acceptedAt ?? null,
          outcome: outcome ?? null,
          rejudged: outcome && rejudged ? rejudgedOf(outcome, rejudged) : null,
          sentBack: sentBack ?? null,
        }),
      ),
    };
  },
});

/** The filing with a judgement that it may not have been told yet. */
function told(filing: Filing, submission: Submission): Filing {
  const judgement = judgementOf(submission);
  return judgement ? judged(filing, judgement) : filing;
}
