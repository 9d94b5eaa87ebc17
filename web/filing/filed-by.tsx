import { FILERS, filerOf } from '../../shared/filing/filer.ts';
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
export function FiledBy({ unit, by, nameOf }: FiledByProps) {
  const { say } = useWords();
  const filer = filerOf({ unit, requestedBy: by });
  if (filer === 'unit') return null;
  return (
    <small className="filed-by quiet">
      {say(filer === 'link' ? FILERS.link : FILING.filedByOffice(nameOf(by.office)))}
    </small>
  );
}
