import type { Actor } from '../../shared/filing/submission.ts';
import { FILING } from '../words/filing.ts';
import { useWords } from '../words/words.tsx';

export interface FiledByProps {
  readonly unit: string;
  readonly by: Actor;
  /** What an office is called, by its code. */
  readonly nameOf: (office: string) => string;
}

/** Who filed a report, where that was not somebody with the unit's own account. */
export function FiledBy({ unit, by: { office, subject }, nameOf }: FiledByProps) {
  const { say } = useWords();
  if (office === unit && !subject.startsWith('link:')) return null;
  return (
    <small className="filed-by quiet">
      {say(office === unit ? FILING.filedByLink : FILING.filedByOffice(nameOf(office)))}
    </small>
  );
}
