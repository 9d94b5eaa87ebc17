import { useNavigate } from 'react-router';
import { newestYear, useToday } from '../app/today.ts';
import { DESK } from '../words/desk.ts';
import { useWords } from '../words/words.tsx';

/** Reports of this kind exist since this year. */
const FIRST_YEAR = 2019;

/** Whether there is such a report year by now. */
export function useIsYear(): (year: number) => boolean {
  const newest = newestYear(useToday());
  return (year) => Number.isInteger(year) && year >= FIRST_YEAR && year <= newest;
}

/** Goes to the same page of another report year. */
export function YearSwitch({ year, to }: { readonly year: number; readonly to: (year: string) => string }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const newest = newestYear(useToday());
  const years = Array.from({ length: newest - FIRST_YEAR + 1 }, (_, index) => newest - index);
  return (
    <label className="year no-print">
      {say(DESK.year)}{' '}
      <select value={year} onChange={({ target }) => void navigate(to(target.value))}>
        {years.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </label>
  );
}
