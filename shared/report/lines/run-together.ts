import { FORMS } from '../../form/index.ts';
import { tidy } from '../../words/normalise.ts';
import { parseFigure } from '../figure.ts';
import { matchRow } from '../labels/labels.ts';
import { isInGrid, type Line, type Piece } from './lines.ts';

/**
 * Flattened text in which cells stand without a separator: 「（一）予以公开3000003」, or a whole table in one line. The
 * line is cut at the labels of the forms; the digits behind a label stay one piece, which only the form can cut.
 */
export function separated(line: Line): Line[] {
  const [first, ...others] = line.pieces.filter((piece) => piece.text.trim() !== '');
  if (!first || isInGrid(line)) return [line];
  const text = [first, ...others].map((piece) => piece.text).join(' ');
  const endsWithFigure = /\d\s*(?:万?元|件|项)?\s*$/u.test(tidy(text));
  if (!endsWithFigure && !FIGURES_APART.test(text)) return [line];
  if (others.length === 0 && FIGURES_ALONE.test(text)) return [{ ...line, pieces: [digitsOf(text, first)] }];
  const lines = cutAtLabels(tidy(text)).flatMap((part) => withFigures(part, line, first));
  const rows = lines.filter(({ pieces }) => pieces.length > 1);
  // What is one row has its figures in one place, unless it is that of table 四 behind its header.
  const isOne = rows.length < 2 && rows.every(({ pieces }) => pieces.length < WIDEST);
  return rows.length === 0 || (isOne && (others.length > 0 || !endsWithFigure)) ? [line] : lines;
}

const FIGURES_APART = /\d\s+\d+\s+\d/u;
/** Figures of table 四. */
const WIDEST = 15;

/** 「规章000」 → 规章 | 000, 「规章 0 0 0」 → 规章 | 0 | 0 | 0, where what stands in front is a label. */
function withFigures(text: string, line: Line, source: Piece): Line[] {
  const piece = (part: string): Piece => ({ ...source, text: part, figure: parseFigure(part) });
  const words = text.split(/\s+/u);
  const start = words.findLastIndex((word) => parseFigure(word).kind === 'words') + 1;
  const label = words.slice(0, start).join(' ');
  if (words.length - start > 1 && matchRow(label, null)) {
    const figures = words.slice(start).map(piece);
    // The label in front of so many ends the header of table 四.
    return figures.length < WIDEST
      ? [{ ...line, pieces: [piece(label), ...figures] }]
      : [
          { ...line, pieces: [piece(label)] },
          { ...line, pieces: figures },
        ];
  }
  const found = /^(.*?[^\d\s+-])\s*([+-]?\d[\d\s.,+-]*(?:万?元|件|项)?)$/u.exec(text);
  if (!found?.[1] || !found[2] || !matchRow(found[1], null)) return [{ ...line, pieces: [piece(text)] }];
  return [{ ...line, pieces: [piece(found[1]), digitsOf(found[2], source)] }];
}

/** Fifteen digits in a line of their own are the figures of table 四. */
const FIGURES_ALONE = /^\s*\d(?:\s*\d){14,}\s*$/u;

/** One figure, or digits of several, which whoever cuts them reads anew: the value then stands for none of them. */
function digitsOf(text: string, source: Piece): Piece {
  const digits = text.replace(/\s+/gu, '');
  const figure = parseFigure(digits);
  return {
    ...source,
    text: digits,
    figure: figure.kind === 'number' ? figure : { kind: 'number', value: Number.NaN, moneyUnit: null },
  };
}

const LABELS = [
  ...new Set(
    FORMS.flatMap(({ tables, sections }) => [
      ...sections.map(({ number, title }) => `${number}、${title}`),
      ...tables.flatMap(({ blocks }) =>
        blocks.flatMap(({ rows, columns, caption }) => [
          ...rows.flatMap(({ label, under }) => [label, ...(under ?? [])]),
          ...columns.map(({ label }) => label),
          ...(caption === undefined ? [] : [caption]),
        ]),
      ),
    ]),
  ),
].sort((a, b) => b.length - a.length);

/** A printed label, or heading of a section, with any brackets, any stop behind its ordinal and spaces anywhere. */
const ANY_LABEL = new RegExp(LABELS.map(loosely).join('|'), 'gu');
const FEWEST_LABELS = 3;

function loosely(label: string): string {
  const [, item, words = ''] = /^(\d)\.(.+)$/u.exec(label) ?? [];
  // 「3 其他对外管理服务事项」 is a figure and a label.
  if (item !== undefined) return `(?:${item}\\s*[.．、，,:：]\\s*|(?<!\\d)${item})${loosely(words)}`;
  return [...label]
    .map((character) => {
      if (/[（(]/u.test(character)) return '[（(]?';
      if (/[）)]/u.test(character)) return '[）)]?';
      if (/[.、，：“”/]/u.test(character)) return `[.．、，,：:“”"/／]?`;
      return character;
    })
    .join('\\s*');
}

function cutAtLabels(text: string): string[] {
  const starts = [...text.matchAll(ANY_LABEL)].map((match) => match.index);
  if (starts.length < FEWEST_LABELS) return [text];
  const cuts = [0, ...starts.filter((start) => start > 0), text.length];
  return cuts
    .slice(0, -1)
    .map((start, index) => text.slice(start, cuts[index + 1]).trim())
    .filter((part) => part !== '');
}
