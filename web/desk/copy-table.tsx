import { Button } from 'antd';
import { useState } from 'react';
import { DESK } from '../words/desk.ts';
import { useWords, type Words } from '../words/words.tsx';
import { asText } from './copy-text.ts';

/** Copies rows as a spreadsheet takes them. */
export function CopyTable({
  rows,
  label = DESK.copy,
}: {
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly label?: Words;
}) {
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
      <Button onClick={copy}>{say(label)}</Button>{' '}
      <span role="status" className="quiet">
        {said === '' ? null : say(DESK[said])}
      </span>
    </span>
  );
}
