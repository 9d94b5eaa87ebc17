import type { Calendar } from '../calendar/calendar.ts';
import { type CalendarDate, dateInChina } from '../calendar/dates.ts';
import { type Standing, standingOf } from '../compliance/standing.ts';
import { excuseOf } from '../filing/excuse.ts';
import type { Filer } from '../filing/filer.ts';
import { type Filing, timesFiled } from '../filing/filing.ts';
import type { FindingCounts } from '../filing/submission.ts';
import { type CellId, cellsOf, type FormId, formById, measureOf } from '../form/index.ts';
import type { LeftOut, Summary } from '../rollup/summary.ts';
import { shareOf } from './share.ts';

/** The ledger (台账) of a city's report year: every unit with its standing and its figures, and their totals. */
export interface Ledger {
  readonly city: string;
  readonly cityName: string | null;
  readonly year: number;
  readonly form: FormId;
  /** State of the register and the filings that it was made from. */
  readonly generation: number;
  readonly asOf: CalendarDate;
  /** Every cell of the form, in printed order. */
  readonly cells: readonly LedgerCell[];
  /** Every unit of the register that owes a report for the year, by code: N of the coverage. */
  readonly units: readonly LedgerUnit[];
  /** The others of the register, by code: in no total and no rate, whatever they filed. */
  readonly excused: readonly ExcusedUnit[];
}

/** A unit that owes no report for the year. */
export interface ExcusedUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly why: string;
}

export interface LedgerCell {
  readonly id: CellId;
  readonly label: string;
  /** 件, 项; money is always in 万元. */
  readonly unit: string;
  /** `null` when no unit's figure could be summed. */
  readonly sum: number | null;
  /** Units whose figure is in the sum. */
  readonly n: number;
}

export interface LedgerUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly standing: Standing;
  /** Why its figures are in no total; `null` when they are summed. */
  readonly leftOut: LeftOut | null;
  /** How often it has filed. */
  readonly attempts: number;
  /** Who filed its report in force, or its newest attempt; `null` when nobody did, or nobody knows any more. */
  readonly filer: Filer | null;
  readonly receivedOn: CalendarDate | null;
  readonly acceptedOn: CalendarDate | null;
  readonly daysLate: number;
  /** What was found in its newest attempt; `null` when none was judged. */
  readonly findings: FindingCounts | null;
  /** What it gives to each of `cells`, in their order; `null` where it gives none. */
  readonly values: readonly (number | null)[];
  /** Amounts as written whose unit of money nobody said; in no total. */
  readonly unitUnknown: Readonly<Record<CellId, number>>;
}

export interface LedgerSources {
  readonly cityName: string | null;
  /** Summed from the same filings. */
  readonly summary: Summary;
  readonly filings: readonly Filing[];
  readonly calendar: Calendar;
  readonly today: CalendarDate;
}

export function ledgerOf(sources: LedgerSources): Ledger {
  const { summary, filings } = sources;
  const { city, year, form, generation } = summary;
  const byCode = new Map(filings.map((filing) => [filing.code, filing]));
  return {
    city,
    cityName: sources.cityName,
    year,
    form,
    generation,
    asOf: sources.today,
    cells: [...cellsOf(formById(form)).values()].map((cell) => ({
      id: cell.id,
      label: cell.label,
      unit: measureOf(cell),
      sum: summary.cells[cell.id]?.sum ?? null,
      n: summary.cells[cell.id]?.n ?? 0,
    })),
    units: summary.units.flatMap(({ code, leftOut }) => {
      const filing = byCode.get(code);
      return filing ? [unitOf(filing, leftOut, sources)] : [];
    }),
    excused: filings
      .flatMap((filing): ExcusedUnit[] => {
        const { code, name, kind } = filing;
        const excuse = excuseOf(filing);
        return excuse ? [{ code, name, kind, why: excuse.zh }] : [];
      })
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

function unitOf(
  filing: Filing,
  leftOut: LeftOut | null,
  { summary, calendar, today }: LedgerSources,
): LedgerUnit {
  const { standing, receivedOn, daysLate } = standingOf(filing, calendar, today);
  const share = shareOf(summary, filing);
  return {
    code: filing.code,
    name: filing.name,
    kind: filing.kind,
    standing,
    leftOut,
    attempts: timesFiled(filing),
    filer: filing.inForce?.filer ?? filing.latest?.filer ?? null,
    receivedOn,
    acceptedOn: filing.inForce && dateInChina(filing.inForce.acceptedAt),
    daysLate,
    findings: findingsIn(filing),
    values: [...cellsOf(formById(summary.form)).keys()].map((id) => share[id]?.sum ?? null),
    unitUnknown: Object.fromEntries(
      Object.entries(share).flatMap(([id, { unitUnknown = [] }]) =>
        unitUnknown.map(({ value }) => [id, value]),
      ),
    ),
  };
}

function findingsIn({ latest }: Filing): FindingCounts | null {
  if (!latest?.found) return null;
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity, times } of latest.found) counts[severity] += times;
  return counts;
}
