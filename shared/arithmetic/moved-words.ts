/** Figures in wrong places, as the clerk is told of them. */
import type { Words } from '../findings/finding.ts';
import type { Fault } from '../rules/rule.ts';
import type { Change, Move } from './moves.ts';

/** @param sum one of the identities that it breaks, with its terms */
export function movedWords(move: Move, sum: Words): Pick<Fault, 'cells' | 'message' | 'repair'> {
  const cells = move.changes.filter(({ found, expected }) => found !== expected).map(({ cell }) => cell.id);
  return { cells, ...(move.kind === 'shifted' ? shifted(move, sum) : exchanged(move, sum)) };
}

function exchanged({ changes }: Move, sum: Words): Pick<Fault, 'message' | 'repair'> {
  const [one, other] = changes.map(({ cell }) => cell);
  const stands = ({ cell, found }: Change): string =>
    one?.row === other?.row
      ? `“${cell.column.label}”填的 ${found}`
      : one?.column === other?.column
        ? `“${cell.row.label}”填的 ${found}`
        : `“${cell.row.label} ${cell.column.label}”填的 ${found}`;
  const line =
    one?.row === other?.row
      ? `“${one?.row.label}”一行，`
      : one?.column === other?.column
        ? `“${one?.column.label}”一列，`
        : '';
  return {
    message: {
      zh: `第${one?.table.section}部分${line}${list(changes, stands, ' 与')}，像是互相填错了位置。${sum.zh}。`,
      en: `${list(changes, ({ cell, found }) => `“${cell.label}” (${found})`, ' and ')} seem to stand in each other’s place. ${sum.en}.`,
    },
    repair: {
      zh: `请核对台账；如确是填错了位置，${list(changes, changeZh, '，')}，相关合计即全部相符。`,
      en: `Check your records; if they are in each other’s place, ${list(changes, changeEn, ', ')}, and every sum they are part of holds.`,
    },
  };
}

function shifted({ changes }: Move, sum: Words): Pick<Fault, 'message' | 'repair'> {
  const [first] = changes;
  const table = first?.cell.table;
  const row = table?.layout === 'rows' ? first?.cell.row.label : table?.title;
  const right = list(changes, ({ expected }) => String(expected), '、');
  return {
    message: {
      zh: `第${table?.section}部分“${row}”一行的数字像是整体错了一列。${sum.zh}。`,
      en: `The figures of the row “${row}” seem to stand one column off. ${sum.en}.`,
    },
    repair: {
      zh: `请核对台账；如确是错了一列，这一行应依次为 ${right}，相关合计即全部相符。`,
      en: `Check your records; if they are one column off, the row should be ${right}, and every sum it is part of holds.`,
    },
  };
}

function list(changes: readonly Change[], say: (change: Change) => string, comma: string): string {
  return changes.map(say).join(comma);
}

function changeZh({ cell, found, expected }: Change): string {
  return `把“${cell.label}”由 ${found} 改为 ${expected}`;
}

function changeEn({ cell, found, expected }: Change): string {
  return `change “${cell.label}” from ${found} to ${expected}`;
}
