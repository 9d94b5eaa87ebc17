import { Button } from 'antd';
import { useRef, useState } from 'react';
import { FRAME } from '../words/frame.ts';
import { useWords, type Words } from '../words/words.tsx';
import { asText } from './copy-text.ts';
import './copy-rows.css';

export interface CopyRowsProps {
  readonly rows: () => readonly (readonly (string | number | null)[])[];
  readonly label?: Words;
}

/** Copies rows as a spreadsheet takes them. */
export function CopyRows({ rows, label = FRAME.copy }: CopyRowsProps) {
  const { say } = useWords();
  const [said, setSaid] = useState<'' | 'copied' | 'copyFailed'>('');
  const copy = (): void => {
    navigator.clipboard.writeText(asText(rows())).then(
      () => setSaid('copied'),
      () => setSaid('copyFailed'),
    );
  };
  return (
    <span className="no-print">
      <Button size="small" onClick={copy}>
        {say(label)}
      </Button>{' '}
      <span role="status" className="quiet">
        {said === '' ? null : say(FRAME[said])}
      </span>
    </span>
  );
}

/** Copies the tables of the section in which it stands, as they are seen. */
export function CopyShown() {
  const place = useRef<HTMLSpanElement>(null);
  const rows = () =>
    [...(place.current?.closest('section')?.querySelectorAll('tr') ?? [])].map((row) =>
      // biome-ignore lint/performance/useDomNodeTextContent: what stands apart on the page must not run together
      [...row.cells].map(({ innerText }) => innerText),
    );
  return (
    <span ref={place} className="copy-shown">
      <CopyRows rows={rows} />
    </span>
  );
}
