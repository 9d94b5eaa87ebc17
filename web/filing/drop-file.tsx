import { useId, useState } from 'react';
import { useWords, type Words } from '../words/words.tsx';
import './drop-file.css';

export interface DropFileProps {
  /** Said in the field and under it. */
  readonly words: { readonly drop: Words; readonly text: Words };
  readonly several?: boolean;
  readonly choose: (files: readonly File[]) => void;
}

/** Takes a file by dropping, by click or by keyboard. */
export function DropFile({ words, several = false, choose }: DropFileProps) {
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
        <span>{say(words.drop)}</span>
        <input
          type="file"
          multiple={several}
          aria-describedby={help}
          onChange={({ target }) => {
            choose([...(target.files ?? [])]);
            // The same file may be chosen again after it was corrected.
            target.value = '';
          }}
        />
      </label>
      <p id={help}>{say(words.text)}</p>
    </div>
  );
}
