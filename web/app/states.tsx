import { Button, Result, Spin } from 'antd';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem.ts';
import { FRAME } from '../words/frame.ts';
import { useWords, type Words } from '../words/words.tsx';
import './states.css';

/** Something is on its way; where it is the whole page, that is its heading. */
export function Starting({ whole = false }: { readonly whole?: boolean }) {
  const { say } = useWords();
  const text = say(FRAME.starting);
  return (
    <div className="state" role="status">
      <Spin size="large" />
      {whole ? <h1 className="notice">{text}</h1> : <p>{text}</p>}
    </div>
  );
}

/** Something did not come; says the API's own words where it has any. */
export function Failed({ fault, again }: { readonly fault?: Error | null; readonly again: () => void }) {
  const { say } = useWords();
  const known = fault instanceof Problem ? fault : null;
  return (
    <Notice
      status="warning"
      title={known?.title ?? FRAME.failed}
      text={known?.detail ?? FRAME.failedText}
      action={<Button onClick={again}>{say(FRAME.again)}</Button>}
    />
  );
}

export interface NoticeProps {
  readonly status: 'success' | 'error' | 'info' | 'warning';
  readonly title: Words;
  readonly text: Words;
  readonly action?: ReactNode;
}

/** A whole page, or a part of one, that has one thing to say and one to do. */
export function Notice({ status, title, text, action }: NoticeProps) {
  const { say } = useWords();
  return (
    <Result
      status={status}
      {...(status === 'info' ? { icon: <img src="/icon.svg" alt="" width="72" height="72" /> } : {})}
      title={<h1 className="notice">{say(title)}</h1>}
      subTitle={say(text)}
      extra={action}
    />
  );
}
