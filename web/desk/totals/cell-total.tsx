import { DESK } from '../../words/desk.ts';
import { useWords } from '../../words/words.tsx';
import type { CitySummary } from '../answers.ts';
import { figureText } from '../numbers.ts';
import './cell-total.css';

export interface CellTotalProps {
  readonly label: string;
  readonly total: Pick<CitySummary['cells'][string], 'sum' | 'n' | 'lastYear'>;
  /** On how many units the totals rest, of those that owe a report. */
  readonly coverage: CitySummary['coverage'];
  /** Whether last year's total stands beneath it. */
  readonly besides: boolean;
  /** Amounts are in 万元, also where the form prints no unit. */
  readonly money: boolean;
  readonly onOpen: () => void;
}

/** One total of a city or an area, with the units in it. */
export function CellTotal({
  label,
  total: { sum, n, lastYear },
  coverage: { summed, units },
  besides,
  money,
  onOpen,
}: CellTotalProps) {
  const { say } = useWords();
  return (
    <button type="button" className="total" onClick={onOpen}>
      <span className="hidden">{label}</span>
      <span className={sum === 0 ? 'sum nought' : 'sum'}>
        {figureText(sum)}
        {money && sum !== null ? <small> 万元</small> : null}
      </span>
      {/* That not all have filed is said above the tables; what stands out is a cell that some of those who have leave blank. */}
      <span className={n < summed ? 'covered part' : 'covered'}>{`${n}/${units}`}</span>
      {besides ? (
        <span className="last">
          {say(DESK.lastYear)} {lastYear ? `${figureText(lastYear.sum)} (${lastYear.n}/${lastYear.of})` : '—'}
        </span>
      ) : null}
    </button>
  );
}
