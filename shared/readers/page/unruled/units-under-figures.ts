import { isFigure, merged, overlapAcross, type Piece } from './pieces.ts';

const UNIT = /^[万亿]?[元件项宗条个]$/u;

export function isUnit({ text }: Piece): boolean {
  return UNIT.test(text);
}

/** A figure, or the unit that the cell had no room for behind it. */
export function isPartOfFigure(piece: Piece): boolean {
  return isFigure(piece) || isUnit(piece);
}

/** A unit that stands under its figure for want of room, put behind it: both are where the middle of the two is. */
export function withUnitsJoined(lines: readonly (readonly Piece[])[]): Piece[][] {
  const joined = lines.map((pieces) => [...pieces]);
  lines.forEach((pieces, index) => {
    for (const unit of pieces.filter(isUnit)) {
      const from = joined.findLastIndex(
        (above, place) => place < index && above.some((piece) => isOver(piece, unit)),
      );
      const figure = joined[from]?.find((piece) => isOver(piece, unit));
      if (!figure) continue;
      const whole = { ...merged(figure, unit), y: (figure.y + unit.y) / 2 };
      const beside = joined.findIndex((others) =>
        others.some((other) => isFigure(other) && Math.abs(other.y - whole.y) < 0.3 * unit.size),
      );
      joined[from] = joined[from]?.filter((piece) => piece !== figure) ?? [];
      joined[index] = joined[index]?.filter((piece) => piece !== unit) ?? [];
      joined[beside < 0 ? from : beside]?.push(whole);
    }
  });
  for (const pieces of joined) pieces.sort((one, other) => one.left - other.left);
  return joined;
}

function isOver(figure: Piece, unit: Piece): boolean {
  const down = unit.y - figure.y;
  return isFigure(figure) && down > 0 && down < 1.7 * unit.size && overlapAcross(figure, unit) > 0;
}
