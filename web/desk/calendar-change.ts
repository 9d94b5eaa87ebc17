import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Ask } from '../api/ask.ts';
import { Problem } from '../api/problem.ts';
import { useAsk } from '../api/use-api.ts';

export type ChangeState = 'editing' | 'saving' | 'saved' | Problem;

/** A change that the city makes: afterwards everything is asked for again, since it colours every page. */
export function useChange(): {
  readonly state: ChangeState;
  readonly edited: () => void;
  /** @returns whether it was done */
  readonly change: (make: (ask: Ask) => Promise<unknown>) => Promise<boolean>;
} {
  const ask = useAsk();
  const queries = useQueryClient();
  const [state, setState] = useState<ChangeState>('editing');
  const change = async (make: (ask: Ask) => Promise<unknown>): Promise<boolean> => {
    setState('saving');
    try {
      await make(ask);
      await queries.invalidateQueries();
      setState('saved');
      return true;
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      setState(fault);
      return false;
    }
  };
  return { state, edited: () => setState('editing'), change };
}
