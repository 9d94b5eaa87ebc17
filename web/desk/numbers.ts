const FIGURES = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** A figure of a table; `null` is no number and never 0. */
export function figureText(figure: number | null): string {
  return figure === null ? '—' : FIGURES.format(figure);
}

/** `+3`, `−2`, `0` */
export function changeText(change: number): string {
  return `${change > 0 ? '+' : change < 0 ? '−' : ''}${figureText(Math.abs(change))}`;
}

/** A share in whole per cent. A part is never shown as all, nor something as nothing. */
export function percentText(part: number, of: number): string {
  if (of === 0) return '—';
  const percent = Math.round((part / of) * 100);
  if (percent === 100 && part < of) return '99%';
  if (percent === 0 && part > 0) return '<1%';
  return `${percent}%`;
}
