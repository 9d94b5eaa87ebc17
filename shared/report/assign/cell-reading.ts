import { type CellId, cellById } from '../../form/index.ts';
import { bare } from '../../words/normalise.ts';
import type { Piece } from '../lines/lines.ts';
import type { CellReading, MoneyUnit } from '../report.ts';
import type { Scan } from '../scan/scan.ts';

/** What stands in a cell; an amount with the unit that the cell, its header or the form says. */
export function cellReading(id: CellId, piece: Piece, scan: Scan): CellReading {
  const { figure, text, place } = piece;
  const cell = cellById(id);
  const value = figure.kind === 'number' && !Number.isNaN(figure.value) ? figure.value : null;
  if (cell?.kind !== 'money') return { value, text: text.trim(), place };
  const said = figure.kind === 'number' ? figure.moneyUnit : null;
  return {
    value,
    text: text.trim(),
    place,
    moneyUnit: said ?? headerUnit(id, scan) ?? (cell.unit as MoneyUnit | null),
  };
}

/** 「采购总金额（万元）」: the header says the unit for the cells below it. */
function headerUnit(id: CellId, scan: Scan): MoneyUnit | null {
  const column = id.split('.')[2];
  for (const header of scan.headers) {
    for (const { match, piece } of header.cells) {
      if (match.label.id !== column || header.table !== 'disclosure') continue;
      const unit = /(亿元|万元|元)/u.exec(bare(piece.text))?.[1];
      if (unit) return unit as MoneyUnit;
    }
  }
  return null;
}
