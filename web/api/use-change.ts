import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Ask } from './ask.ts';
import { asProblem, type Problem } from './problem.ts';
import { useAsk } from './use-api.ts';

export type ChangeState = 'editing' | 'saving' | 'saved' | Problem;

/** A change that somebody makes: afterwards everything is asked for again, since it colours every page. */
export function useChange(): {
  readonly state: ChangeState;
  readonly edited: () => void;
  /** @returns whether it was done; whatever kept it from being done is the state */
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
      setState(asProblem(fault));
      return false;
    }
  };
  return { state, edited: () => setState('editing'), change };
}
