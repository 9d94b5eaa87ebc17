import { FORMS } from '../form/index.ts';
import { tidy } from '../words/normalise.ts';
import { parseFigure } from './figure.ts';
import { matchRow } from './labels.ts';
import { isInGrid, type Line, type Piece } from './lines.ts';

/**
 * Flattened text in which cells stand without a separator: 「（一）予以公开3000003」, or a whole table in one line. The
 * line is cut at the labels of the forms; the digits behind a label stay one piece, which only the form can cut.
 */
export function separated(line: Line): Line[] {
  const filled = line.pieces.filter((piece) => piece.text.trim() !== '');
  const [only] = filled;
  if (!only || filled.length !== 1 || isInGrid(line) || !/\d\s*(?:万?元)?\s*$/u.test(only.text))
    return [line];
  const parts = cutAtLabels(tidy(only.text));
  if (FIGURES_ALONE.test(only.text)) return [{ ...line, pieces: [digitsOf(only.text, only)] }];
  const lines = parts.map((part) => withFigures(part, line, only));
  return lines.some((one) => one.pieces.length > 1) ? lines : [line];
}

/** 「规章000」 → 规章 | 000, where what stands in front is a label. */
function withFigures(text: string, line: Line, source: Piece): Line {
  const found = /^(.*?[^\d\s+-])\s*([+-]?\d[\d\s.,+-]*(?:万?元)?)$/u.exec(text);
  const piece = (part: string): Piece => ({ ...source, text: part, figure: parseFigure(part) });
  if (!found?.[1] || !found[2] || !matchRow(found[1], null)) return { ...line, pieces: [piece(text)] };
  return { ...line, pieces: [piece(found[1]), digitsOf(found[2], source)] };
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
    FORMS.flatMap(({ tables }) =>
      tables.flatMap(({ blocks }) =>
        blocks.flatMap(({ rows, columns, caption }) => [
          ...rows.flatMap(({ label, under }) => [label, ...(under ?? [])]),
          ...columns.map(({ label }) => label),
          ...(caption === undefined ? [] : [caption]),
        ]),
      ),
    ),
  ),
].sort((a, b) => b.length - a.length);

/** A printed label with any brackets, any stop behind its ordinal and spaces anywhere. */
const ANY_LABEL = new RegExp(LABELS.map(loosely).join('|'), 'gu');
const FEWEST_LABELS = 3;

function loosely(label: string): string {
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
