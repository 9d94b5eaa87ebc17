import { Alert } from 'antd';
import { Problem } from '../api/problem.ts';
import { useWords, type Words } from '../words/words.tsx';

export interface TroubleProps {
  /** What came of something that was tried: shown when it is a problem. */
  readonly of: unknown;
  /** What was tried, where the page has more to try than one thing. */
  readonly what?: Words;
}

/** Says what did not work and what to do about it. */
export function Trouble({ of, what }: TroubleProps) {
  const { say } = useWords();
  if (!(of instanceof Problem)) return null;
  const title = what ? { zh: `${what.zh}：${of.title.zh}`, en: `${what.en}: ${of.title.en}` } : of.title;
  return <Alert role="alert" type="error" showIcon title={say(title)} description={say(of.detail)} />;
}
