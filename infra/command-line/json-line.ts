import type { Format } from '../../shared/document/document.ts';
import { placeInWords } from '../../shared/document/place-in-words.ts';
import type { Examination } from '../../shared/examination.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import { type CellId, cellById, cellsOf, formById } from '../../shared/form/index.ts';
import type { Match } from '../../shared/narrative/matches.ts';
import type { Report } from '../../shared/report/report.ts';

/**
 * The line that `check --json` prints for a file. Others build on its form: fields may be added, none renamed or
 * dropped.
 */
export function jsonLine(
  file: string,
  examination: Examination,
  told: readonly Match[],
  milliseconds: number,
): string {
  const { report, format, verdict, rulesVersion, findings } = examination;
  return JSON.stringify({
    file,
    format,
    form: report?.form ?? null,
    reportYear: report?.reportYear ?? null,
    unitName: report?.unitName ?? null,
    verdict,
    rulesVersion,
    cells: report ? cellValues(report) : {},
    amounts: report ? amounts(report) : {},
    unread: report ? unreadCells(report, format) : [],
    findings: findings.map((finding) => findingLine(finding, format)),
    told: told.map((match) => toldLine(match, format)),
    ms: Math.round(milliseconds * 10) / 10,
  });
}

/** Every cell of the report's form, and those of the other form that the file has. */
function cellValues(report: Report): Record<CellId, number | null> {
  const ids = report.form ? [...cellsOf(formById(report.form)).keys()] : [];
  const values: Record<CellId, number | null> = {};
  for (const id of [...ids, ...report.cells.keys()]) values[id] = report.cells.get(id)?.value ?? null;
  return values;
}

function amounts(report: Report): Record<CellId, { value: number | null; unit: string | null }> {
  return Object.fromEntries(
    [...report.cells].flatMap(([id, { value, moneyUnit }]) =>
      cellById(id)?.kind === 'money' ? [[id, { value, unit: moneyUnit ?? null }]] : [],
    ),
  );
}

/** Every cell without a figure, with what stood there and where. */
function unreadCells(report: Report, format: Format | null): object[] {
  const listed = new Set(report.unread.map(({ cell }) => cell));
  return [
    ...report.unread.map(({ cell, why, text, place }) => ({
      cell,
      why,
      text,
      where: placeInWords(place, format).zh,
    })),
    ...[...report.cells].flatMap(([cell, { value, text, place }]) =>
      value !== null || listed.has(cell)
        ? []
        : [
            {
              cell,
              why: text === '' ? 'blank' : 'not-a-number',
              text,
              where: placeInWords(place, format).zh,
            },
          ],
    ),
  ];
}

function toldLine({ words, figure, sentence, of, cells, agrees }: Match, format: Format | null): object {
  return {
    words,
    value: figure?.value ?? 0,
    measure: figure?.measure ?? null,
    section: sentence.section,
    where: placeInWords(sentence.quote.place, format).zh,
    of,
    cells,
    agrees,
  };
}

function findingLine(
  { rule, severity, cells, section, place, quote, message, expected, found, repair, explains }: Finding,
  format: Format | null,
): object {
  return {
    rule,
    severity,
    cells,
    section,
    where: placeInWords(place, format).zh,
    ...(quote === undefined ? {} : { quote }),
    message,
    expected,
    found,
    repair,
    ...(explains === undefined ? {} : { explains: explains.map((finding) => findingLine(finding, format)) }),
  };
}
