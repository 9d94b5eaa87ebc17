import type { ReactNode } from 'react';
import type { Words } from '../../shared/findings/finding.ts';
import { useWords } from '../words/words.tsx';
import { Scrolled } from './scrolled.tsx';

/**
 * A table that scrolls by itself where the page is too narrow for it.
 * @param label names it for those who do not see it
 * @param kind a class for it, beside those that all have
 * @param children its rows
 */
export function ScrolledTable({
  label,
  head,
  kind = '',
  children,
}: {
  readonly label: string;
  readonly head: readonly Words[];
  readonly kind?: string;
  readonly children: ReactNode;
}) {
  const { say } = useWords();
  return (
    <Scrolled label={label} kind={kind}>
      <table className="plain">
        <thead>
          <tr>
            {head.map((words) => (
              <th key={words.en} scope="col">
                {say(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scrolled>
  );
}
