import { Steps } from 'antd';
import { FILING } from '../words/filing.ts';
import { useWords, type Words } from '../words/words.tsx';
import './progress.css';

const STEPS = [FILING.stepHash, FILING.stepCheck, FILING.stepUpload, FILING.stepVerdict];

export interface ProgressProps {
  readonly fileName: string;
  /** Which of hashing, checking here, uploading, the server's check is going on. */
  readonly at: 0 | 1 | 2 | 3;
  readonly failed?: boolean;
  readonly news?: Words;
}

/** How far a file has come. */
export function Progress({ fileName, at, failed = false, news }: ProgressProps) {
  const { say } = useWords();
  return (
    <div className="progress">
      <p className="file-name">{fileName}</p>
      <Steps
        size="small"
        current={at}
        status={failed ? 'error' : 'process'}
        items={STEPS.map((words) => ({ title: say(words) }))}
      />
      <p role="status">{say(news ?? STEPS[at] ?? FILING.stepVerdict)}</p>
    </div>
  );
}
