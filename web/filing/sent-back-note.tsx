import { Alert } from 'antd';
import { SEND_BACK } from '../words/send-back.ts';
import { useWords } from '../words/words.tsx';
import type { Submission } from './checked.ts';
import { timeInWords } from './time.ts';

export interface SentBackNoteProps {
  readonly sentBack: NonNullable<Submission['sentBack']>;
  /** What an office is called, by its code. */
  readonly nameOf: (office: string) => string;
}

/** Who sent an accepted report back, when and why. */
export function SentBackNote({ sentBack: { at, by, reason }, nameOf }: SentBackNoteProps) {
  const { say, language } = useWords();
  return (
    <Alert
      role="status"
      type="error"
      showIcon
      title={say(SEND_BACK.by(nameOf(by.office), timeInWords(at, language)))}
      description={
        <span lang="zh-CN" className="as-written">
          {say(SEND_BACK.because)}
          {reason}
        </span>
      }
    />
  );
}
