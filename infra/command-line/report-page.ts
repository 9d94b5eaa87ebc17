import type { Format } from '../../shared/document/document.ts';
import { placeInWords } from '../../shared/document/place-in-words.ts';
import type { Examination } from '../../shared/examination.ts';
import type { Finding, Words } from '../../shared/findings/finding.ts';
import {
  type CellId,
  cellById,
  cellsOf,
  type FormId,
  type FormTable,
  formById,
} from '../../shared/form/index.ts';
import { type PrintedCell, printedTable } from '../../shared/form/layout.ts';
import type { Match } from '../../shared/narrative/matches.ts';
import type { Report } from '../../shared/report/report.ts';

import { EXPLAINED, GROUPS, VERDICTS } from './printed.ts';

type Lang = keyof Words;

/** By which such a page is known. */
export const GENERATOR = '<meta name="generator" content="gongkai">';

const UNMATCHED: Words = { zh: '表格没有对应项，未核对', en: 'no cell states it: not held against anything' };
const LEGEND: Words = {
  zh: '<p class="legend dim"><span class="held">实线</span>：正文数字已与表格核对；<span class="unheld">虚线</span>：表格没有对应项，未核对。</p>',
  en: '<p class="legend dim"><span class="held">Solid</span>: held against the tables; <span class="unheld">dashed</span>: no cell states it.</p>',
};
const NONE: Words = { zh: '没有发现问题。', en: 'Nothing was found.' };
const SHOW: Words = { zh: '查看', en: 'show' };

/** A finding with the number it has on the page. */
interface Numbered {
  readonly finding: Finding;
  readonly number: number;
}

const STYLE = `
:root { --error: #b42318; --warning: #9a6700; --note: #175cd3 }
* { box-sizing: border-box }
body { margin: 0; font: 15px/1.7 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; color: #1d2430; background: #f4f5f7 }
header { padding: 20px 32px; background: #fff; border-bottom: 1px solid #d8dce3 }
h1 { margin: 0; font-size: 20px } h2 { font-size: 17px; margin: 28px 0 8px }
.verdict { font-weight: bold } .verdict.returned, .verdict.unreadable { color: var(--error) } .verdict.confirm { color: var(--warning) } .verdict.accepted { color: #067647 }
main { display: grid; grid-template-columns: minmax(0, 3fr) minmax(300px, 1fr); gap: 24px; padding: 24px 32px; align-items: start }
article, aside { background: #fff; border: 1px solid #d8dce3; padding: 8px 28px 28px }
aside { position: sticky; top: 16px; max-height: calc(100vh - 32px); overflow: auto; padding: 8px 20px 20px }
table { border-collapse: collapse; width: 100%; font-size: 13px; margin: 8px 0 16px }
td, th { border: 1px solid #8a93a2; padding: 3px 5px; text-align: center; font-weight: normal }
th.row { text-align: left } td.blank { background: #f4f5f7 }
ol { padding-left: 1.6em } li { margin: 0 0 14px } li:target { outline: 2px solid #84adff; outline-offset: 4px }
.error { color: var(--error) } .warning { color: var(--warning) } .note { color: var(--note) }
td.error, mark.error { background: #fee4e2 } td.warning, mark.warning { background: #fef0c7 } td.note, mark.note { background: #d1e9ff }
mark.error, mark.warning, mark.note, td.error, td.warning, td.note { color: inherit } :is(mark, td, h2):target, :target > td { outline: 2px solid #84adff } a.where { color: inherit }
sup a { text-decoration: none; font: bold 11px sans-serif } .dim { color: #667085; font-size: 13px }
:is(article, aside) > :first-child { margin-top: 12px }
.legend { margin: 12px 32px -12px }
.held { border-bottom: 1px solid #17b26a } .unheld { border-bottom: 1px dashed #98a2b3 }
@media (max-width: 900px) { main { grid-template-columns: 1fr; padding: 12px } aside { position: static; max-height: none; order: -1 } article { overflow-x: auto } }
@media print { body { background: #fff } main { display: block } aside, article { border: 0 } aside { max-height: none } }
`;

/** The recognised report as a page: faulty cells and sentences marked, the findings beside them. Self-contained. */
export function reportPage(
  file: string,
  examination: Examination,
  told: readonly Match[],
  lang: Lang,
): string {
  const { report, format, verdict, rulesVersion } = examination;
  const groups = GROUPS.map(({ severity, title }) => ({
    severity,
    title,
    findings: examination.findings.filter((finding) => finding.severity === severity),
  })).filter(({ findings }) => findings.length > 0);
  const numbered = groups
    .flatMap(({ findings }) => findings)
    .map((finding, index): Numbered => ({ finding, number: index + 1 }));
  const article = report ? withFigures(recognised(report, numbered), told, report.form, lang) : '';
  const name = report?.title?.text ?? file;
  const counts = groups.map(({ title, findings }) => `${title[lang]} ${findings.length}`).join(' · ');
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">${GENERATOR}<meta name="viewport" content="width=device-width">
<title>${escaped(name)}</title><style>${STYLE}</style></head><body>
<header><h1>${escaped(name)}</h1><div><span class="verdict ${verdict}">${VERDICTS[verdict][lang]}</span>
<span class="dim">${counts === '' ? '' : `${counts} · `}${escaped(file)} · ${lang === 'zh' ? '规则版本' : 'Rules'} ${escaped(rulesVersion)}</span></div></header>
${told.length === 0 ? '' : LEGEND[lang]}<main><article>${withAnchors(article, numbered)}</article>
<aside>${groups.length === 0 ? `<p>${NONE[lang]}</p>` : ''}${groups
    .map(
      ({ title, severity, findings }) =>
        `<h2 class="${severity}">${title[lang]} (${findings.length})</h2><ol start="${numberOf(numbered, findings[0])}">${findings
          .map((finding) => listed(finding, numberOf(numbered, finding), format, lang, article))
          .join('')}</ol>`,
    )
    .join('')}</aside></main></body></html>
`;
}

function numberOf(numbered: readonly Numbered[], finding: Finding | undefined): number {
  return numbered.find((one) => one.finding === finding)?.number ?? 1;
}

/** Each figure of the text with the cells it was held against, or as one that no cell states. */
function withFigures(article: string, told: readonly Match[], form: FormId | null, lang: Lang): string {
  const own = form === null ? null : cellsOf(formById(form));
  const labelOf = (id: CellId) => (own?.get(id) ?? cellById(id))?.label ?? '';
  let from = 0;
  let html = article;
  for (const { words, figure, of, cells } of told) {
    const text = escaped(words);
    const at = figure ? html.indexOf(text, from) : -1;
    if (at === -1 || !figure) continue;
    const title = of
      ? `${of[lang]}${lang === 'zh' ? '：' : ': '}${cells.map(labelOf).join(' + ')}`
      : UNMATCHED[lang];
    const printed = escaped(figure.text);
    const start = at + text.length - printed.length;
    const mark = `<span class="${of ? 'held' : 'unheld'}" title="${escaped(title)}">${printed}</span>`;
    html = html.slice(0, start) + mark + html.slice(start + printed.length);
    from = start + mark.length;
  }
  return html;
}

/** The first mark of each finding can be jumped to. */
function withAnchors(article: string, numbered: readonly Numbered[]): string {
  return numbered.reduce(
    (html, { number }) => html.replace(` href="#f${number}"`, ` id="m${number}" href="#f${number}"`),
    article,
  );
}

function listed(
  finding: Finding,
  number: number,
  format: Format | null,
  lang: Lang,
  article: string,
): string {
  const where = escaped(placeInWords(finding.place, format)[lang]);
  const marked = article.includes(` href="#f${number}"`);
  const place = marked
    ? ` <a class="dim where" href="#m${number}">${where || SHOW[lang]}</a>`
    : where && ` <span class="dim">${where}</span>`;
  return `<li id="f${number}">${escaped(finding.message[lang])}${place}
${(finding.explains ?? []).map((one) => `<div class="dim">└ ${EXPLAINED[lang]}${escaped(one.message[lang])}</div>`).join('')}
<div>→ ${escaped(finding.repair[lang])}</div></li>`;
}

function recognised(report: Report, numbered: readonly Numbered[]): string {
  const form = report.form === null ? null : formById(report.form);
  const paragraph = ({ text }: { readonly text: string }): string => `<p>${markedText(text, numbered)}</p>`;
  return [
    // The title stands above the page.
    ...report.preamble.filter(({ text }) => text !== report.title?.text).map(paragraph),
    ...report.sections.map(({ number, heading, paragraphs }) => {
      const title = heading?.text ?? form?.sections.find((section) => section.number === number)?.title ?? '';
      const table = form?.tables.find(({ id, section }) => section === number && report.tables.includes(id));
      return `<h2>${markedText(title, numbered)}</h2>${table ? tableOf(table, report, numbered) : ''}${paragraphs.map(paragraph).join('')}`;
    }),
    ...report.closing.map(paragraph),
  ].join('');
}

function tableOf(table: FormTable, report: Report, numbered: readonly Numbered[]): string {
  const rows = printedTable(table).rows.map(
    (row) => `<tr>${row.map((cell) => cellOf(cell, report, numbered)).join('')}</tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

function cellOf(cell: PrintedCell, report: Report, numbered: readonly Numbered[]): string {
  const spans = `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : ''}`;
  if (cell.kind !== 'figure') return `<th class="${cell.kind}"${spans}>${escaped(cell.text)}</th>`;
  const reading = report.cells.get(cell.cell);
  const about = numbered.filter(({ finding }) => speaksOf(finding, cell.cell));
  const classes = about[0]?.finding.severity ?? (reading?.value === null || !reading ? 'blank' : '');
  return `<td class="${classes}"${spans}>${escaped(reading?.text ?? '')}${about.map(reference).join('')}</td>`;
}

/** A finding over a whole table would mark every cell of it and so mark nothing. */
function speaksOf({ cells, expected }: Finding, id: CellId): boolean {
  return expected === null ? cells.length <= 20 && cells.includes(id) : cells[0] === id;
}

/** The text with the sentences that findings quote marked, each with the numbers of its findings. */
function markedText(text: string, numbered: readonly Numbered[]): string {
  let html = escaped(text);
  const quotes = new Map<string, Numbered[]>();
  for (const one of numbered) {
    const quote = escaped((one.finding.quote ?? '').replace(/…$/u, ''));
    if (quote.length >= 2) quotes.set(quote, [...(quotes.get(quote) ?? []), one]);
  }
  for (const [quote, about] of quotes) {
    const references = about.map(reference).join('');
    html = html.replace(
      quote.includes('*') ? masked(quote) : quote,
      (words) => `<mark class="${about[0]?.finding.severity}">${words}</mark>${references}`,
    );
  }
  return html;
}

/** A finding does not repeat a name or a number of a person; the text that it speaks of has them. */
function masked(quote: string): RegExp {
  const literal = quote.replace(/[\\^$.|?+()[\]{}]/gu, '\\$&');
  return new RegExp(
    literal.replace(/\*+/gu, ({ length }) => `[^，。；<]{1,${length}}`),
    'u',
  );
}

function reference({ number, finding }: Numbered): string {
  return `<sup><a class="${finding.severity}" href="#f${number}">${number}</a></sup>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
}
