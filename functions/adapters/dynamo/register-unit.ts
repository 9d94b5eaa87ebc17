import type { RegisteredUnit } from '../../../shared/filing/filing.ts';
import { filingKey } from './keys.ts';
import type { Table } from './table.ts';

/** Attributes that a unit has only when something happened to it; a register that no longer says so takes them away. */
const CHANGES = ['since', 'until', 'succeeds'] as const;

/**
 * The unit's row; what was filed in it and granted to it is left as it is.
 * @param newestAttempt where a row that is new begins to count
 */
export function putUnit(
  table: Table,
  unit: RegisteredUnit,
  year: number,
  cityName: string | null,
  newestAttempt: number,
): Promise<unknown> {
  const said = CHANGES.filter((name) => unit[name] !== undefined);
  const unsaid = CHANGES.filter((name) => unit[name] === undefined);
  return table.update(filingKey(unit.code, year), {
    UpdateExpression:
      'SET code = :code, #name = :name, kind = :kind, #year = :year, cityName = :cityName, ' +
      said.map((name) => `#${name} = :${name}, `).join('') +
      'attempts = if_not_exists(attempts, :newest), revision = if_not_exists(revision, :zero), ' +
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
      ':newest': newestAttempt,
      ':none': null,
      ...Object.fromEntries(said.map((name) => [`:${name}`, unit[name]])),
    },
  });
}
