import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { FRAME } from '../words/frame.ts';
import { useWords } from '../words/words.tsx';

/** As `Answered`, for one card among others: what is missing is said in a line. */
export function AnsweredInCard<A>({
  query: { data, error, refetch },
  children,
}: {
  readonly query: Pick<UseQueryResult<A, Problem>, 'data' | 'error'> & { readonly refetch: () => unknown };
  readonly children: (answer: A) => ReactNode;
}) {
  const { say } = useWords();
  if (data !== undefined) return children(data);
  if (error === null)
    return (
      <p role="status" className="quiet">
        {say(FRAME.starting)}
      </p>
    );
  return (
    <p role="alert">
      {say(error.title)}{' '}
      <Button size="small" onClick={() => void refetch()}>
        {say(FRAME.again)}
      </Button>
    </p>
  );
}
