import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { Failed, Notice, Starting } from '../app/states.tsx';
import { useDrawnInSlices } from '../app/use-drawn-in-slices.ts';
import { DESK } from '../words/desk.ts';
import { useWords } from '../words/words.tsx';
import { useDesk } from './place.ts';

/** Shows what was answered, or that it is on its way, or why it is not there and what to do about it. */
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
  const isDrawn = useDrawnInSlices(data !== undefined);
  if (data !== undefined && isDrawn) return children(data);
  if (isPending || data !== undefined) return <Starting />;
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
