import { Button } from 'antd';
import { useState } from 'react';
import { DESK } from '../words/desk.ts';
import { useWords } from '../words/words.tsx';

/** Copies rows as a spreadsheet takes them. A cell that begins like a formula is given as the text that it is. */
export function CopyTable({ rows }: { readonly rows: readonly (readonly (string | number | null)[])[] }) {
  const { say } = useWords();
  const [said, setSaid] = useState<'' | 'copied' | 'copyFailed'>('');
  const copy = (): void => {
    navigator.clipboard.writeText(asText(rows)).then(
      () => setSaid('copied'),
      () => setSaid('copyFailed'),
    );
  };
  return (
    <span className="no-print">
      <Button onClick={copy}>{say(DESK.copy)}</Button>{' '}
      <span role="status" className="quiet">
        {said === '' ? null : say(DESK[said])}
      </span>
    </span>
  );
}

export function asText(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => row.map(cellText).join('\t')).join('\n');
}

function cellText(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const line = value.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}
