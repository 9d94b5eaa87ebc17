import * as z from 'zod';
import type { CityYear, CityYears } from '../../ports/city-years.ts';
import { cityDatesSchema } from '../../schemas/calendar.ts';
import { filingSchema, registeredUnitSchema } from '../../schemas/filing.ts';
import { summarySchema } from '../../schemas/summary.ts';
import { CITY_YEARS, cityYearPk, HEAD, headKey, LAST_FILING, placeOfPk } from './keys.ts';
import { pack, unpack } from './packed.ts';
import { registerWriter } from './register.ts';
import type { Table } from './table.ts';
import { WORK, WORK_NAMES, waitingFor } from './work.ts';

const headSchema = z.object({
  pk: z.string(),
  generation: z.number(),
  cityName: z.string().nullable().default(null),
  dates: cityDatesSchema.default({}),
  registerVersion: z.number().default(0),
  summary: z.instanceof(Uint8Array).optional(),
  summedAt: z.iso.datetime().nullable().default(null),
});

export function cityYearsIn(table: Table): CityYears {
  return {
    async find(place) {
      const item = await table.get(headKey(place));
      return item && cityYearOf(item);
    },

    async progress(place) {
      const { pk, sk } = headKey(place);
      const [head] = await table.query({
        KeyConditionExpression: 'pk = :pk AND sk = :sk',
        ProjectionExpression: 'generation, summed',
        ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
      });
      return head ? progressSchema.parse(head) : null;
    },

    async withFilings(place) {
      const [head, ...rows] = await table.query({
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :head AND :last',
        ExpressionAttributeValues: { ':pk': cityYearPk(place), ':head': HEAD, ':last': LAST_FILING },
      });
      if (!head) return null;
      return { cityYear: cityYearOf(head), filings: rows.map((row) => filingSchema.parse(row)) };
    },

    async units(place) {
      const rows = await table.query({
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
        ProjectionExpression: 'code, #name, kind, #since, #until, #succeeds',
        ExpressionAttributeNames: {
          '#name': 'name',
          '#since': 'since',
          '#until': 'until',
          '#succeeds': 'succeeds',
        },
        ExpressionAttributeValues: { ':pk': cityYearPk(place), ':first': 'FILING#', ':last': LAST_FILING },
      });
      return rows.map((row) => registeredUnitSchema.parse(row));
    },

    register: registerWriter(table),

    async setDates(place, dates, at) {
      const written = await table.update(headKey(place), {
        UpdateExpression: 'ADD generation :one SET #work = :changed, #since = :at, dates = :dates',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: WORK_NAMES,
        ExpressionAttributeValues: { ':one': 1, ':changed': WORK.changed, ':at': at, ':dates': dates },
      });
      return written !== null;
    },

    async touch(place, at) {
      await table.update(headKey(place), {
        UpdateExpression: 'ADD generation :one SET #work = :changed, #since = :at',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: WORK_NAMES,
        ExpressionAttributeValues: { ':one': 1, ':changed': WORK.changed, ':at': at },
      });
    },

    async changed() {
      return (await waitingFor(table, 'changed')).map(({ pk }) => placeOfPk(pk));
    },

    async all() {
      const items = await table.query({
        KeyConditionExpression: 'pk = :all',
        ExpressionAttributeValues: { ':all': CITY_YEARS },
      });
      return items.map((item) => placeSchema.parse(item));
    },

    async ofYears(first, last) {
      const items = await table.query({
        KeyConditionExpression: 'pk = :all AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: { ':all': CITY_YEARS, ':first': `${first}#`, ':last': `${last}#~` },
      });
      return items.map((item) => placeSchema.parse(item));
    },

    async saveSummary(summary, at) {
      const written = await table.update(headKey(summary), {
        UpdateExpression: 'SET summary = :summary, summed = :read, summedAt = :at REMOVE #work, #since',
        ConditionExpression: 'generation = :read',
        ExpressionAttributeNames: WORK_NAMES,
        ExpressionAttributeValues: {
          ':summary': pack(summary),
          ':read': summary.generation,
          ':at': at,
        },
      });
      return written !== null;
    },
  };
}

const progressSchema = z.object({ generation: z.number(), summed: z.number().nullable().default(null) });
const placeSchema = z.object({ city: z.string(), year: z.number() });

function cityYearOf(item: unknown): CityYear {
  const { pk, summary, ...head } = headSchema.parse(item);
  return { ...placeOfPk(pk), ...head, summary: summary ? summarySchema.parse(unpack(summary)) : null };
}
