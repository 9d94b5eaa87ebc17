/** Plain text, as it is pasted from a page or falls out of a converter. */
import { type Copy, type CopyTable, fullText } from '../copy.ts';
import { encodeGb18030, encodeUtf16 } from '../encode.ts';
import { gridOf } from '../grid.ts';
import type { Random } from '../random.ts';
import type { Printer } from './printer.ts';

const ENCODINGS = [
  'gb18030',
  'utf-16',
  'byte-order-mark',
  'carriage-returns',
  'leading-pipes',
  'blank-lines',
] as const;
type Feature = (typeof ENCODINGS)[number];

/** A table as lines of text. */
type Layout = (table: CopyTable, chance: Random) => string[];

const LAYOUTS: Readonly<Record<string, Layout>> = {
  'tabs, merged cells blank': (table) => spread(table).map((row) => row.join('\t')),
  'tabs, merged cells left out': (table) => compact(table).map((row) => row.join('\t')),
  'tabs, merged cells at the end': (table) =>
    compact(table).map((row) =>
      [...row, ...Array.from({ length: table.width - row.length }, () => '')].join('\t'),
    ),
  'tabs, labels run together': (table) => joinedLabels(table).map((row) => row.join('\t')),
  'pipes, merged cells blank': (table) => spread(table).map((row) => row.join('|')),
  'pipes around, merged cells left out': (table) => compact(table).map((row) => `| ${row.join(' | ')} |`),
  'pipe at the end of each cell line': (table) =>
    compact(table).flatMap((row) => row.map((cell, at) => (at === row.length - 1 ? cell : `${cell} |`))),
  'pipe alone on the next line': (table) =>
    compact(table).flatMap((row) =>
      row.flatMap((cell, at) => (at === row.length - 1 ? [cell] : [cell, '|'])),
    ),
  'one cell a line': (table) => compact(table).flat(),
  'spaces between': (table) => joinedLabels(table).map((row) => row.join('  ')),
  'page cut': pageCut,
};

/** Layouts that do not show where a cell is empty. */
const NO_BLANKS = ['blank-cells', 'cut-table', 'block-tables'] as const;

export const TEXT_PRINTERS: readonly Printer<Feature>[] = Object.entries(LAYOUTS).map(([name, layout]) => ({
  name: `txt, ${name}`,
  format: 'txt',
  extension: 'txt',
  features: ENCODINGS,
  without: [
    'breaks-in-labels',
    'filled-subtotals',
    ...(name.startsWith('tabs') ? [] : NO_BLANKS),
    ...(name.includes('spaces') || name.includes('page')
      ? ([
          'spaces-in-labels',
          'padded-cells',
          'ideographic-spaces',
          'non-breaking-spaces',
          'cut-table',
          'spaced-ordinals',
          'spaced-minus',
        ] as const)
      : []),
  ],
  print: (copy, features, chance) => encode(textOf(copy, layout, features, chance), features),
}));

export const MARKDOWN_PRINTER: Printer<'byte-order-mark'> = {
  name: 'md',
  format: 'md',
  extension: 'md',
  features: ['byte-order-mark'],
  without: ['breaks-in-labels'],
  print: (copy, features) => {
    const parts = copy.blocks.map((block) => {
      if (block.kind === 'table') return markdownTable(block);
      if (block.role === 'title') return `# ${fullText(block)}`;
      return block.role === 'heading' ? `## ${fullText(block)}` : fullText(block);
    });
    return new TextEncoder().encode((features.has('byte-order-mark') ? '﻿' : '') + parts.join('\n\n'));
  },
};

function textOf(copy: Copy, layout: Layout, features: ReadonlySet<Feature>, chance: Random): string {
  const lines = copy.blocks.flatMap((block) =>
    block.kind === 'table' ? layout(block, chance) : [fullText(block), ''],
  );
  if (features.has('leading-pipes')) lines.unshift('|'.repeat(300));
  const spaced = features.has('blank-lines') ? lines.flatMap((line) => [line, '']) : lines;
  return spaced.join(features.has('carriage-returns') ? '\r\n' : '\n');
}

function encode(text: string, features: ReadonlySet<Feature>): Uint8Array {
  if (features.has('gb18030')) return encodeGb18030(text);
  if (features.has('utf-16')) return encodeUtf16(text, 'little');
  return new TextEncoder().encode(features.has('byte-order-mark') ? `﻿${text}` : text);
}

/** One entry a grid place; a merged cell's words stand in its first place, the others are empty. */
function spread(table: CopyTable): string[][] {
  return gridOf(table).map((row) =>
    row.map((slot) => (slot && slot.down === 0 && slot.right === 0 ? slot.cell.text : '')),
  );
}

/** One entry a cell. */
function compact(table: CopyTable): string[][] {
  return table.rows.map((row) => row.map((cell) => cell.text));
}

/** The labels before the figures run into one. */
function joinedLabels(table: CopyTable): string[][] {
  return table.rows.map((row) => {
    const labels = row.filter((cell) => cell.kind === 'row').map((cell) => cell.text);
    const rest = row.filter((cell) => cell.kind !== 'row').map((cell) => cell.text);
    return labels.length === 0 ? rest : [labels.join(''), ...rest];
  });
}

/** What a converter makes of a page that ends inside table 三: the header again, a label in two halves, all labels one cell left. */
function pageCut(table: CopyTable, chance: Random): string[] {
  const rows = spread(table);
  if (table.id !== 'applications') return rows.map((row) => row.join('\t'));
  const group = rows.findIndex((row) => /不予公[开開]/u.test(row[1] ?? ''));
  const label = rows[group]?.[1] ?? '';
  const cut = group + chance.whole(2, 6);
  const kept = label.length - 2;
  return rows.flatMap((row, index) => {
    if (index === group) return [[row[0], label.slice(0, kept), ...row.slice(2)].join('\t')];
    if (index < cut) return [row.join('\t')];
    const shifted = index === rows.length - 1 ? row : [...row.slice(1), ''];
    if (index > cut) return [shifted.join('\t')];
    const header = rows.slice(0, 3).map((line) => line.join('\t'));
    return ['', ...header, [label.slice(kept), ...shifted.slice(1)].join('\t')];
  });
}

function markdownTable(table: CopyTable): string {
  const rows = spread(table).map(
    (row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  );
  const rule = `|${' --- |'.repeat(table.width)}`;
  return [rows[0] ?? '', rule, ...rows.slice(1)].join('\n');
}
