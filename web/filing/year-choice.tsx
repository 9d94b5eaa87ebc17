import { useId } from 'react';
import { useNavigate } from 'react-router';
import { FILING } from '../words/filing.ts';
import { useWords } from '../words/words.tsx';

/** The first report year there is a form for. */
const FIRST = 2019;

/** Which report year the page is about; the one that is due unless another is chosen. */
export function YearChoice({ year, due }: { readonly year: number; readonly due: number }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const id = useId();
  const years = Array.from({ length: Math.max(1, due - FIRST + 1) }, (_, index) => due - index);
  if (!years.includes(year)) years.push(year);
  return (
    <div className="year no-print">
      <label htmlFor={id}>{say(FILING.year)}</label>
      <select id={id} value={year} onChange={({ target }) => void navigate(`/years/${target.value}`)}>
        {years.map((one) => (
          <option key={one} value={one}>
            {say(FILING.yearOption(one))}
          </option>
        ))}
      </select>
    </div>
  );
}
