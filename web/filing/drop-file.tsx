import { useId, useState } from 'react';
import { FILING } from '../words/filing.ts';
import { useWords } from '../words/words.tsx';

export interface DropFileProps {
  readonly again: boolean;
  readonly choose: (files: readonly File[]) => void;
}

/** Takes a file by dropping, by click or by keyboard. */
export function DropFile({ again, choose }: DropFileProps) {
  const { say } = useWords();
  const [over, setOver] = useState(false);
  const help = useId();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input inside is the first
    <div
      className={`drop${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        choose([...event.dataTransfer.files]);
      }}
    >
      <label>
        <span>{say(again ? FILING.dropAnother : FILING.drop)}</span>
        <input
          type="file"
          aria-describedby={help}
          onChange={({ target }) => {
            choose([...(target.files ?? [])]);
            // The same file may be chosen again after it was corrected.
            target.value = '';
          }}
        />
      </label>
      <p id={help}>{say(FILING.dropText)}</p>
    </div>
  );
}
