import { timeInWords } from '../../filing/time.ts';
import { DESK } from '../../words/desk.ts';
import { useWords } from '../../words/words.tsx';
import type { AreaSummary, CitySummary } from '../answers.ts';

/** On how many units the totals rest, and of what moment they are. */
export function CoverageLine({
  of: { coverage, summedAt },
}: {
  readonly of: Pick<CitySummary | AreaSummary, 'coverage' | 'summedAt'>;
}) {
  const { say, language } = useWords();
  return (
    <>
      <strong>{say(DESK.summedOf(coverage.summed, coverage.units))}</strong>
      {summedAt === null ? null : <> {say(DESK.summedAt(timeInWords(summedAt, language)))}</>}
    </>
  );
}
