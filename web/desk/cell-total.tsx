import { DESK } from '../words/desk.ts';
import { useWords } from '../words/words.tsx';
import type { CitySummary } from './answers.ts';
import { figureText } from './numbers.ts';

export interface CellTotalProps {
  readonly label: string;
  readonly total: CitySummary['cells'][string];
  /** Units on the register. */
  readonly of: number;
  /** Whether last year's total stands beneath it. */
  readonly besides: boolean;
  readonly onOpen: () => void;
}

/** One total of the city, with the units in it. */
export function CellTotal({ label, total: { sum, n, lastYear }, of, besides, onOpen }: CellTotalProps) {
  const { say } = useWords();
  const name = `${label}：${sum === null ? say(DESK.noFigure) : figureText(sum)}，${say(DESK.coverage(n, of))}`;
  return (
    <button type="button" className="total" aria-label={name} onClick={onOpen}>
      <span className={sum === 0 ? 'sum nought' : 'sum'}>{figureText(sum)}</span>
      <span className={n < of ? 'covered part' : 'covered'}>{`${n}/${of}`}</span>
      {besides ? (
        <span className="last">
          {say(DESK.lastYear)} {lastYear ? `${figureText(lastYear.sum)} (${lastYear.n}/${lastYear.of})` : '—'}
        </span>
      ) : null}
    </button>
  );
}
