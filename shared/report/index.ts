import type { Document } from '../document/document.ts';
import { type CellId, cellsOf, FORMS, type FormId, formById } from '../form/index.ts';
import { tidy } from '../words/normalise.ts';
import { assignTables, type Tables } from './assign/assign.ts';
import { splitClosing } from './closing.ts';
import { formOfReport } from './evidence.ts';
import { findHeadings, type Heading } from './headings.ts';
import { identify } from './identity.ts';
import { withWholeLabels } from './lines/broken-labels.ts';
import { type Line, linesOf } from './lines/lines.ts';
import { withNamedCells } from './lines/named-cells.ts';
import { separated } from './lines/run-together.ts';
import { type Divided, lostSections } from './lost-sections.ts';
import type { Observation, Quote, Report, ReportSection } from './report.ts';
import { withBlankCells } from './scan/blank-lines.ts';
import type { Scan } from './scan/scan.ts';
import { scanTables } from './scan/scan-tables.ts';

export type * from './report.ts';

/**
 * Reads a document against the official forms: which form its labels are of, who reports on which year, the six
 * sections with their text, and every cell by its label. A figure that cannot be told is `null` and listed in
 * `unread`. Never throws; a document that is no report gives a Report with nothing in it.
 */
export function readReport(document: Document): Report {
  const printed = withWholeLabels(withNamedCells(linesOf(document)).flatMap(separated));
  const headings = findHeadings(printed, FORMS[0]?.sections ?? []);
  const seen = scanTables(printed, headings);
  const formId = formOfReport(seen);
  const filled = formId && withBlankCells(printed, seen, formById(formId));
  const lines = filled ?? printed;
  const scan = filled ? scanTables(filled, headings) : seen;
  const tables: Tables = formId
    ? assignTables(scan, formById(formId))
    : { found: [], cells: new Map(), unread: [], observations: [], spans: [] };

  const { preamble, sections, closing } = divide(lines, headings, scan, tables);
  const all = [...preamble, ...sections.flatMap((section) => section.paragraphs)];
  const identity = identify(preamble, all, closing.length > 0 ? closing : all.slice(-6), document.title);
  return {
    form: formId,
    title: identity.title,
    unitName: identity.unitName,
    authors: identity.authors,
    reportYear: identity.reportYear,
    period: identity.period,
    signedOn: identity.signedOn,
    preamble,
    closing,
    sections,
    tables: tables.found,
    cells: tables.cells,
    unread: tables.unread,
    observations: [...tables.observations, ...mixedForms(formId, tables.cells)],
  };
}

/** Deals the text out to the sections; lines of the official tables belong to none. */
function divide(lines: readonly Line[], headings: readonly Heading[], scan: Scan, tables: Tables): Divided {
  const quotes = lines.map((line, index): Quote | null => {
    if (scan.consumed.has(index) || tables.spans.some(({ from, to }) => index >= from && index <= to))
      return null;
    const text = tidy(line.pieces.map((piece) => piece.text).join(' '));
    return text === '' ? null : { text, place: line.place };
  });
  const first = headings[0]?.line ?? lines.length;
  const preamble = quotes.slice(0, first).filter((quote) => quote !== null);
  const sections = headings.map((heading, index): ReportSection => {
    const end = headings[index + 1]?.line ?? lines.length;
    const place = lines[heading.line]?.place ?? {};
    const paragraphs = quotes.slice(heading.line + 1, end).filter((quote) => quote !== null);
    if (heading.rest !== '') paragraphs.unshift({ text: heading.rest, place });
    return { number: heading.number, heading: { text: tidy(heading.text), place }, paragraphs };
  });
  const { body, closing } = splitClosing(sections.at(-1)?.paragraphs ?? []);
  const last = sections.at(-1);
  if (last) sections[sections.length - 1] = { ...last, paragraphs: body };
  return lostSections({ preamble, sections, closing }, tables.found);
}

/** Rows of another form in a table: they are read under the ids of the form that has them, and told. */
function mixedForms(formId: FormId | null, cells: ReadonlyMap<CellId, unknown>): Observation[] {
  if (formId === null) return [];
  const own = cellsOf(formById(formId));
  const strangers = [...cells.keys()].filter((id) => !own.has(id));
  return FORMS.filter((form) => form.id !== formId).flatMap((form) =>
    form.tables.flatMap((table): Observation[] => {
      const found = strangers.filter((id) => cellsOf(form).get(id)?.table === table);
      return found.length === 0
        ? []
        : [{ kind: 'mixed-forms', forms: [formId, form.id], table: table.id, cells: found }];
    }),
  );
}
