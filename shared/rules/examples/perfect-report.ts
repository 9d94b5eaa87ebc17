/**
 * A report in which everything is right, and a way to spoil one thing in it: what the rules' examples are made of.
 * Every figure holds, and every sentence of the narrative agrees with the figures.
 */
import type { Block, Document } from '../../document/document.ts';
import { type CellId, cellsOf, type FormId, formById, type SectionNumber } from '../../form/index.ts';
import type { CellReading, Observation, Quote, Report, ReportSection, Unread } from '../../report/report.ts';
import type { Context, Subject } from '../rule.ts';
import { perfectSections } from './perfect-sections.ts';

/** What is to be different from the perfect report. */
export interface Changes {
  /** Default 2021. */
  readonly form?: FormId;
  /** Default 2022, or 2020 for form 2019. */
  readonly year?: number;
  /** Default 青石镇. */
  readonly unitName?: string;
  /** A number, or the text that stands in the cell: '' is blank. */
  readonly figures?: Readonly<Record<CellId, number | string>>;
  /** Applied to the text of every paragraph of every section, title and preamble. */
  readonly reword?: (text: string) => string;
  /** Paragraphs of a section in place of the perfect ones; `null`: the section is absent. */
  readonly sections?: Partial<Record<SectionNumber, readonly string[] | null>>;
  readonly headings?: Partial<Record<SectionNumber, string>>;
  /** `null`: the file has none. */
  readonly title?: string | null;
  readonly authors?: readonly string[];
  readonly period?: { readonly from: string | null; readonly to: string | null } | null;
  readonly preamble?: readonly string[];
  readonly signedOn?: string | null;
  /** The lines of the signature. */
  readonly closing?: readonly string[];
  readonly observations?: readonly Observation[];
  readonly unread?: readonly Unread[];
  /** Tables that are not in the file. */
  readonly withoutTables?: readonly string[];
  readonly context?: Context;
}

/** The perfect report with these changes, as a rule sees it. */
export function perfect(changes: Changes = {}): Subject {
  const form = formById(changes.form ?? '2021');
  const year = changes.year ?? (form.id === '2019' ? 2020 : 2022);
  const report = reportWith(changes, form.id, year);
  return {
    report,
    form,
    year: changes.context?.year ?? year,
    document: documentOf(report),
    context: changes.context ?? {},
  };
}

function reportWith(changes: Changes, formId: FormId, year: number): Report {
  const form = formById(formId);
  const unit = changes.unitName ?? '青石镇';
  const reword = changes.reword ?? ((text: string) => text);
  const quote = (text: string, index: number): Quote => ({ text: reword(text), place: { line: index + 1 } });
  const title = changes.title ?? `${unit}${year}年政府信息公开工作年度报告`;
  const texts = perfectSections(formId, year);
  const sections = form.sections.flatMap(({ number, title: heading }, index): ReportSection[] => {
    const own = changes.sections?.[number];
    if (own === null) return [];
    const paragraphs = own ?? texts[number];
    return [
      {
        number,
        heading: quote(changes.headings?.[number] ?? `${number}、${heading}`, (index + 1) * 100),
        paragraphs: paragraphs.map((text, line) => quote(text, (index + 1) * 100 + line + 1)),
      },
    ];
  });
  const from = `${year}-01-01`;
  const to = `${year}-12-31`;
  const periodText = `本报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`;
  const period = changes.period === undefined ? { from, to } : changes.period;
  const opening = `根据《中华人民共和国政府信息公开条例》和年度报告格式的规定，${unit}人民政府编制本报告。`;
  const preamble = changes.preamble ?? [opening + (period ? periodText : '')];
  return {
    form: formId,
    title: changes.title === null ? null : quote(title, 0),
    unitName: unit,
    authors: (changes.authors ?? [title, `${unit}人民政府`]).map(quote),
    reportYear: year,
    period: period && { ...period, quote: quote(periodText, 1) },
    signedOn: changes.signedOn === undefined ? `${year + 1}-01-20` : changes.signedOn,
    preamble: preamble.map((text, index) => quote(text, index + 1)),
    closing: (changes.closing ?? []).map((text, index) => quote(text, 700 + index)),
    sections,
    tables: form.tables.map(({ id }) => id).filter((id) => !changes.withoutTables?.includes(id)),
    cells: readings(formId, changes),
    unread: changes.unread ?? [],
    observations: changes.observations ?? [],
  };
}

function readings(formId: FormId, changes: Changes): ReadonlyMap<CellId, CellReading> {
  const own = cellsOf(formById(formId));
  const figures: Record<CellId, number | string> = { ...FIGURES[formId], ...changes.figures };
  const ids = new Set([...own.keys(), ...Object.keys(changes.figures ?? {})]);
  const absent = new Set(changes.withoutTables ?? []);
  return new Map(
    [...ids]
      .filter((id) => !absent.has(id.slice(0, id.indexOf('.'))))
      .map((id, index): [CellId, CellReading] => {
        const cell = own.get(id);
        const text = String(figures[id] ?? 0);
        const amount = /^[\d.]+/u.exec(text);
        const isNumber = /^[+-]?\d+(\.\d+)?(元|万元)?$/u.test(text);
        const value = isNumber ? Number.parseFloat(text) : null;
        const place = { table: 1, row: index + 1 };
        if (cell?.kind !== 'money') return [id, { value, text, place }];
        const written = amount && /(万元|元)$/u.exec(text)?.[0];
        const moneyUnit =
          written === '元' || written === '万元' ? written : cell.unit === '万元' ? '万元' : null;
        return [id, { value, text, place, moneyUnit }];
      }),
  );
}

function documentOf(report: Report): Document {
  const paragraph = ({ text, place }: Quote): Block => ({ kind: 'paragraph', text, place });
  const quotes = [
    ...(report.title ? [report.title] : []),
    ...report.preamble,
    ...report.sections.flatMap(({ heading, paragraphs }) => [...(heading ? [heading] : []), ...paragraphs]),
  ];
  return { format: 'docx', blocks: quotes.map(paragraph), remarks: [] };
}

/** Table 三 and table 四: the same in both forms but for （六）其他处理. */
const APPLICATIONS: Readonly<Record<CellId, number>> = {
  ...row('applications.new', { person: 20, business: 4, legalService: 1, total: 25 }),
  ...row('applications.carriedIn', { person: 2, total: 2 }),
  ...row('applications.granted', { person: 10, business: 2, total: 12 }),
  ...row('applications.partial', { person: 3, total: 3 }),
  ...row('applications.refusedThirdParty', { person: 1, total: 1 }),
  ...row('applications.refusedProcess', { person: 1, total: 1 }),
  ...row('applications.refusedCaseFile', { legalService: 1, total: 1 }),
  ...row('applications.unableNotHeld', { person: 4, business: 1, total: 5 }),
  ...row('applications.declinedPetition', { person: 1, total: 1 }),
  ...row('applications.total', { person: 21, business: 3, legalService: 1, total: 25 }),
  ...row('applications.carriedOut', { person: 1, business: 1, total: 2 }),
};
const REVIEW: Readonly<Record<CellId, number>> = {
  ...row('review.reconsideration', { upheld: 1, pending: 1, total: 2 }),
  ...row('review.directSuit', { upheld: 1, total: 1 }),
};

const FIGURES: Readonly<Record<FormId, Readonly<Record<CellId, number | string>>>> = {
  '2019': {
    ...row('disclosure.normative', { made: 2, disclosed: 2, total: 9 }),
    ...row('disclosure.licensing', { lastYear: 12, change: -2, decisions: 120 }),
    ...row('disclosure.otherService', { lastYear: 26, change: 1, decisions: 640 }),
    ...row('disclosure.penalty', { lastYear: 41, change: 5, decisions: 15 }),
    ...row('disclosure.coercion', { lastYear: 7, change: 0, decisions: 2 }),
    ...row('disclosure.fees', { lastYear: 2, change: -1 }),
    'disclosure.procurement.projects': 14,
    'disclosure.procurement.amount': '1286.35万元',
    ...APPLICATIONS,
    ...row('applications.other', { person: 1, total: 1 }),
    ...REVIEW,
  },
  '2021': {
    ...row('disclosure.normative', { made: 2, repealed: 1, inForce: 9 }),
    'disclosure.licensing.decisions': 120,
    'disclosure.penalty.decisions': 15,
    'disclosure.coercion.decisions': 2,
    'disclosure.fees.amount': '1.26',
    ...APPLICATIONS,
    ...row('applications.otherElse', { person: 1, total: 1 }),
    ...REVIEW,
  },
};

function row(prefix: string, figures: Readonly<Record<string, number>>): Record<CellId, number> {
  return Object.fromEntries(Object.entries(figures).map(([column, value]) => [`${prefix}.${column}`, value]));
}
