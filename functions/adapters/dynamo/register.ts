import * as z from 'zod';
import type { CityYears } from '../../ports/city-years.ts';
import type { CityYearPlace } from '../../ports/place.ts';
import { filingSchema } from '../../schemas/filing.ts';
import { CITY_YEARS, cityYearPk, HEAD, headKey, LAST_FILING, unitYearPk } from './keys.ts';
import { putUnit } from './register-unit.ts';
import type { Table } from './table.ts';
import { together } from './together.ts';
import { WORK, WORK_NAMES } from './work.ts';

const headSchema = z.object({ registerVersion: z.number().default(0) });
const rowSchema = filingSchema.extend({ pk: z.string(), sk: z.string(), revision: z.number() });
type Row = z.output<typeof rowSchema>;

/**
 * Writes the row of the list of city-years, each unit, and at last the head. Of two writers at once the first to raise
 * the register's version goes on. A register that was written by half, because the process died, is completed by
 * reading it and sending it again.
 */
export function registerWriter(table: Table): CityYears['register'] {
  return async (place, { cityName, units }, at, read = null) => {
    const items = await table.query({
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :head AND :last',
      ExpressionAttributeValues: { ':pk': cityYearPk(place), ':head': HEAD, ':last': LAST_FILING },
    });
    const { registerVersion: version } = headSchema.parse(items.find(({ sk }) => sk === HEAD) ?? {});
    if (read !== null && read !== version) return { kind: 'moved' };
    const rows = items.filter(({ sk }) => sk !== HEAD);
    const wanted = new Set(units.map(({ code }) => code));
    const gone = rows.filter(({ code }) => !wanted.has(String(code)));
    const filed = await filedAmong(
      table,
      gone.map((row) => rowSchema.parse(row)),
    );
    if (filed.length > 0) return { kind: 'filed', units: filed };

    await table.put({ pk: CITY_YEARS, sk: `${place.year}#${place.city}`, ...place });
    if (!(await raise(table, place, version))) return { kind: 'moved' };
    try {
      const filedSince = await takeOff(table, gone);
      if (filedSince.length > 0) {
        await lower(table, place, version);
        return { kind: 'filed', units: filedSince };
      }
      const known = new Set(rows.map(({ code }) => code));
      await together(units, async (unit) =>
        putUnit(
          table,
          unit,
          place.year,
          cityName,
          known.has(unit.code) ? 0 : await newest(table, unit.code, place.year),
        ),
      );
      await table.update(headKey(place), {
        UpdateExpression: 'ADD generation :one SET #work = :changed, #since = :at, cityName = :cityName',
        ExpressionAttributeNames: WORK_NAMES,
        ExpressionAttributeValues: {
          ':one': 1,
          ':changed': WORK.changed,
          ':at': at,
          ':cityName': cityName,
        },
      });
    } catch (fault) {
      // What was written by half may be sent again as it is.
      await lower(table, place, version);
      throw fault;
    }
    return { kind: 'written', version: version + 1 };
  };
}

/** Units that a register may not leave out. A URL that was asked for and not used keeps none of them. */
async function filedAmong(table: Table, rows: readonly Row[]): Promise<readonly string[]> {
  const filed = await together(rows, async ({ code, year, attempts, inForce, latest, exceptions }) => {
    if (inForce !== null || latest !== null || exceptions !== undefined) return true;
    if (attempts === 0) return false;
    const came = await table.query({
      KeyConditionExpression: 'pk = :pk',
      FilterExpression: 'attribute_exists(receivedAt)',
      ProjectionExpression: 'sk',
      ExpressionAttributeValues: { ':pk': unitYearPk(code, year) },
    });
    return came.length > 0;
  });
  return rows.flatMap(({ code }, index) => (filed[index] ? [code] : []));
}

/**
 * Takes the rows away as they were read. Where one has changed since, those that went are put back.
 * @returns the units that have changed
 */
async function takeOff(table: Table, rows: readonly Record<string, unknown>[]): Promise<readonly string[]> {
  const went = await together(rows, (row) => {
    const { pk, sk, revision, attempts } = rowSchema.parse(row);
    return table.remove(
      { pk, sk },
      {
        ConditionExpression: 'revision = :revision AND attempts = :attempts',
        ExpressionAttributeValues: { ':revision': revision, ':attempts': attempts },
      },
    );
  });
  if (!went.includes(false)) return [];
  await together(
    rows.filter((_, index) => went[index]),
    (row) => table.put(row, { ConditionExpression: 'attribute_not_exists(pk)' }),
  );
  return rows.flatMap(({ code }, index) => (went[index] ? [] : [String(code)]));
}

/** The number of the unit's newest attempt: one that comes back to the register goes on counting there. */
async function newest(table: Table, unit: string, year: number): Promise<number> {
  const [submission] = await table.query(
    {
      KeyConditionExpression: 'pk = :pk',
      ProjectionExpression: 'attempt',
      ExpressionAttributeValues: { ':pk': unitYearPk(unit, year) },
      ScanIndexForward: false,
    },
    1,
  );
  return submission ? Number(submission.attempt) : 0;
}

/** @returns `false` when somebody else has raised it since it was read */
async function raise(table: Table, place: CityYearPlace, version: number): Promise<boolean> {
  const raised = await table.update(headKey(place), {
    UpdateExpression: 'ADD registerVersion :one SET generation = if_not_exists(generation, :none)',
    ConditionExpression:
      'registerVersion = :read' + (version === 0 ? ' OR attribute_not_exists(registerVersion)' : ''),
    ExpressionAttributeValues: { ':one': 1, ':none': 0, ':read': version },
  });
  return raised !== null;
}

async function lower(table: Table, place: CityYearPlace, version: number): Promise<void> {
  await table.update(headKey(place), {
    UpdateExpression: 'SET registerVersion = :read',
    ConditionExpression: 'registerVersion = :raised',
    ExpressionAttributeValues: { ':read': version, ':raised': version + 1 },
  });
}
