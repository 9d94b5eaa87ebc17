import type { RegisteredUnit } from '../../../shared/filing/filing.ts';
import type { CityYears } from '../../ports/city-years.ts';
import { filingSchema } from '../../schemas/filing.ts';
import { CITY_YEARS, cityYearPk, filingKey, HEAD, headKey, LAST_FILING } from './keys.ts';
import type { Table } from './table.ts';
import { together } from './together.ts';
import { WORK, WORK_NAMES } from './work.ts';

/**
 * Writes the row of the list of city-years, each unit, and at last the head. All of it may be repeated; a register
 * that was written by half is completed by sending it again.
 */
export function registerWriter(table: Table): CityYears['register'] {
  return async (place, { cityName, units }, at) => {
    const pk = cityYearPk(place);
    const wanted = new Set(units.map(({ code }) => code));
    const rows = await table.query({
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :head AND :last',
      ExpressionAttributeValues: { ':pk': pk, ':head': HEAD, ':last': LAST_FILING },
    });
    const gone = rows
      .filter(({ sk }) => sk !== HEAD)
      .map((row) => filingSchema.parse(row))
      .filter(({ code }) => !wanted.has(code));
    const filed = gone
      .filter(({ attempts, exceptions }) => attempts > 0 || exceptions !== undefined)
      .map(({ code }) => code);
    if (filed.length > 0) return filed;

    await table.put({ pk: CITY_YEARS, sk: `${place.year}#${place.city}`, ...place });
    const deleted = await together(gone, ({ code }) =>
      table.remove(filingKey(code, place.year), {
        ConditionExpression: 'attempts = :none AND attribute_not_exists(#exceptions)',
        ExpressionAttributeNames: { '#exceptions': 'exceptions' },
        ExpressionAttributeValues: { ':none': 0 },
      }),
    );
    const filedSince = gone.filter((_, index) => !deleted[index]);
    if (filedSince.length > 0) return filedSince.map(({ code }) => code);
    await together(units, (unit) => putUnit(table, unit, place.year, cityName));
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
    return [];
  };
}

/** Attributes that a unit has only when something happened to it; a register that no longer says so takes them away. */
const CHANGES = ['since', 'until', 'succeeds'] as const;

/** The unit's row; what was filed in it and granted to it is left as it is. */
function putUnit(
  table: Table,
  unit: RegisteredUnit,
  year: number,
  cityName: string | null,
): Promise<unknown> {
  const said = CHANGES.filter((name) => unit[name] !== undefined);
  const unsaid = CHANGES.filter((name) => unit[name] === undefined);
  return table.update(filingKey(unit.code, year), {
    UpdateExpression:
      'SET code = :code, #name = :name, kind = :kind, #year = :year, cityName = :cityName, ' +
      said.map((name) => `#${name} = :${name}, `).join('') +
      'attempts = if_not_exists(attempts, :zero), revision = if_not_exists(revision, :zero), ' +
      'inForce = if_not_exists(inForce, :none), latest = if_not_exists(latest, :none), ' +
      'firstReceivedAt = if_not_exists(firstReceivedAt, :none)' +
      (unsaid.length === 0 ? '' : ` REMOVE ${unsaid.map((name) => `#${name}`).join(', ')}`),
    ExpressionAttributeNames: {
      '#name': 'name',
      '#year': 'year',
      ...Object.fromEntries(CHANGES.map((name) => [`#${name}`, name])),
    },
    ExpressionAttributeValues: {
      ':code': unit.code,
      ':name': unit.name,
      ':kind': unit.kind,
      ':year': year,
      ':cityName': cityName,
      ':zero': 0,
      ':none': null,
      ...Object.fromEntries(said.map((name) => [`:${name}`, unit[name]])),
    },
  });
}
