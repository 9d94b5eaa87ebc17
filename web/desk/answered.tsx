import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useDeferredValue } from 'react';
import type { Problem } from '../api/problem.ts';
import { Failed, Notice, Starting } from '../app/states.tsx';
import { DESK } from '../words/desk.ts';
import { useWords } from '../words/words.tsx';
import { useDesk } from './place.ts';

/**
 * Shows what was answered, or that it is on its way, or why it is not there and what to do about it. It is first drawn
 * in slices, so that the page takes clicks and keys meanwhile; what is asked for after it never stands beside an older answer.
 */
export function Answered<A>({
  query,
  children,
}: {
  readonly query: Pick<UseQueryResult<A, Problem>, 'data' | 'error' | 'isPending'> & {
    readonly refetch: () => unknown;
  };
  readonly children: (answer: A) => ReactNode;
}) {
  const { say } = useWords();
  const { base, mayChange } = useDesk();
  const { data, isPending } = query;
  const isDrawn = useDeferredValue(data !== undefined);
  if (data !== undefined) return isDrawn ? children(data) : <Starting />;
  if (isPending) return <Starting />;
  if (query.error?.code === 'city-not-registered') {
    return (
      <Notice
        status="info"
        title={DESK.noRegister}
        text={DESK.noRegisterText}
        action={
          mayChange ? (
            <Button type="primary" href={`${base}/register`}>
              {say(DESK.toRegister)}
            </Button>
          ) : null
        }
      />
    );
  }
  if (query.error?.code === 'not-summed-yet')
    return <Notice status="info" title={DESK.notSummed} text={DESK.notSummedText} />;
  return <Failed fault={query.error} again={() => void query.refetch()} />;
}
