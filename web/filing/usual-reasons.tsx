import { useWords, type Words } from '../words/words.tsx';
import './usual-reasons.css';

export interface UsualReasonsProps {
  readonly label: Words;
  readonly reasons: readonly Words[];
  readonly take: (reason: string) => void;
}

/** Reasons that are given again and again, each taken by a click. */
export function UsualReasons({ label, reasons, take }: UsualReasonsProps) {
  const { say } = useWords();
  return (
    <p className="usual">
      <span>{say(label)}</span>
      {reasons.map((words) => (
        <button key={words.zh} type="button" onClick={() => take(say(words))}>
          {say(words)}
        </button>
      ))}
    </p>
  );
}
