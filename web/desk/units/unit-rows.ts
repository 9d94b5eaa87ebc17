import { type CalendarDate, dateInChina } from '../../../shared/calendar/dates.ts';
import type { Standing } from '../../../shared/compliance/standing.ts';
import type { Filer } from '../../../shared/filing/filer.ts';
import { predecessorsOf } from '../../../shared/filing/register.ts';
import type { Severity, Words } from '../../../shared/findings/finding.ts';
import type { AnswerOf, CALLS } from '../../api/calls.ts';
import { CALENDAR } from '../../words/calendar.ts';
import { DESK } from '../../words/desk.ts';
import type { Compliance } from '../answers.ts';

type UnitFiling = AnswerOf<(typeof CALLS)['listCityFilings']>['filings'][number];

/** A unit as the table of units shows it. */
export interface UnitRow {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly standing: Standing;
  /** Why it owes nothing, or has nothing to tell, or until when it has leave; `null` where there is nothing to add. */
  readonly remark: Words | null;
  readonly receivedOn: CalendarDate | null;
  readonly acceptedOn: CalendarDate | null;
  /** Who filed its report in force, or its newest attempt; `null` when nobody did. */
  readonly filer: Filer | null;
  readonly daysLate: number;
  readonly attempts: number;
  /** What was found in its newest attempt; `null` when none was judged. */
  readonly found: Readonly<Record<Severity, number>> | null;
  /** Where it stood the year before, or each of the units that it was then. */
  readonly lastYear: readonly LastYearStanding[];
}

export interface LastYearStanding {
  readonly code: string;
  /** The code where the unit was on no register of this city. */
  readonly name: string;
  /** `null` where the register of the year before does not know it. */
  readonly standing: Standing | null;
}

export function unitRows(
  compliance: Pick<Compliance, 'units' | 'calendar'>,
  filings: readonly UnitFiling[],
  lastYear: Pick<Compliance, 'units'> | null,
): readonly UnitRow[] {
  const filingOf = new Map(filings.map((filing) => [filing.code, filing]));
  const before = new Map(lastYear?.units.map((unit) => [unit.code, unit]));
  return compliance.units.map((unit) => {
    const { code, name, standing, receivedOn, daysLate } = unit;
    const filing = filingOf.get(code);
    return {
      code,
      name,
      kind: filing?.kind ?? '',
      standing,
      remark: remarkOn(unit, compliance.calendar),
      receivedOn,
      acceptedOn: filing?.inForce ? dateInChina(filing.inForce.acceptedAt) : null,
      filer: filing?.inForce?.filer ?? filing?.latest?.filer ?? null,
      daysLate,
      attempts: filing?.attempts ?? 0,
      found: filing?.latest?.found ? counted(filing.latest.found) : null,
      lastYear: predecessorsOf({ code, ...filing }).map((was) => ({
        code: was,
        name: before.get(was)?.name ?? was,
        standing: before.get(was)?.standing ?? null,
      })),
    };
  });
}

function remarkOn(
  { excuse, nilReason, submitBy }: Compliance['units'][number],
  calendar: Pick<Compliance['calendar'], 'submitBy'>,
): Words | null {
  if (excuse) return excuse;
  if (nilReason !== null) return DESK.nilReport(nilReason);
  return submitBy === calendar.submitBy ? null : CALENDAR.until(submitBy);
}

function counted(found: readonly { readonly severity: Severity; readonly times: number }[]) {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity, times } of found) counts[severity] += times;
  return counts;
}
