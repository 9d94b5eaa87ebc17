import type { CalendarDate } from '../calendar/dates.ts';
import type { Filing } from '../filing/filing.ts';
import { type Form, type FormSection, type FormTable, formById } from '../form/index.ts';
import type { Summary } from '../rollup/summary.ts';
import { annexOfSources } from './annex-of-sources.ts';
import { coverageNote } from './coverage-note.ts';
import { type CityFigures, cityFigures, GAP, type OwnFigures } from './figures.ts';
import { narrative } from './narrative.ts';

/** The city's own statutory report as content: what is printed in which order, and the figures of its tables. */
export interface CityReport {
  readonly title: string;
  readonly form: Form;
  readonly figures: CityFigures;
  readonly opening: readonly string[];
  readonly sections: readonly CityReportSection[];
  readonly signature: readonly string[];
  /** For the office that finishes the report; not to be published. */
  readonly annexes: readonly Annex[];
}

export interface CityReportSection {
  readonly number: FormSection['number'];
  readonly title: string;
  readonly parts: readonly Part[];
}

export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'official-table'; readonly table: FormTable };

export interface Annex {
  readonly title: string;
  readonly parts: readonly (
    | { readonly kind: 'text'; readonly text: string }
    /** A line in small type: what it is of, and what is said of it. */
    | { readonly kind: 'entry'; readonly label: string; readonly text: string }
    | {
        readonly kind: 'list';
        /** Widths are shares of the line. */
        readonly columns: readonly { readonly label: string; readonly width: number }[];
        readonly rows: readonly (readonly string[])[];
      }
  )[];
}

export interface CityReportSources {
  readonly cityName: string | null;
  /** Summed from the same filings. */
  readonly summary: Summary;
  readonly filings: readonly Filing[];
  readonly own: OwnFigures;
  readonly today: CalendarDate;
}

export function cityReport(sources: CityReportSources): CityReport {
  const { summary, own } = sources;
  const cityName = sources.cityName ?? GAP;
  const form = formById(summary.form);
  const figures = cityFigures(summary, own);
  const written = narrative({ cityName, year: summary.year, form, figures });
  return {
    title: `${cityName}${summary.year}年政府信息公开工作年度报告`,
    form,
    figures,
    opening: written.opening,
    sections: form.sections.map(({ number, title }) => ({
      number,
      title,
      parts: [
        ...written.sections[number],
        ...form.tables
          .filter(({ section }) => section === number)
          .map((table): Part => ({ kind: 'official-table', table })),
      ],
    })),
    signature: [`${cityName}人民政府`, `${summary.year + 1}年${GAP}月${GAP}日`],
    annexes: [coverageNote(sources, figures), annexOfSources(sources, figures)],
  };
}
