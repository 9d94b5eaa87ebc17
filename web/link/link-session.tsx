import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { asker } from '../api/ask.ts';
import { CALLS } from '../api/calls.ts';
import { OFFLINE, Problem } from '../api/problem.ts';
import { type Session, SessionContext, type SessionState } from '../session/session.tsx';
import { keptVisit, takeFragment, type Visit } from './kept-visit.ts';

interface Standing {
  readonly state: SessionState;
  readonly visit: Visit | null;
  readonly problem: Problem | null;
}

const ask = asker({ token: null, throughLink: false }, () => {});

/** The session of whoever comes by an upload link: its secret is given for a pass, once more when the pass has run out. */
export function LinkSessionProvider({ children }: { readonly children: ReactNode }) {
  const [{ state, visit, problem }, setStanding] = useState<Standing>({
    state: 'starting',
    visit: null,
    problem: null,
  });
  const secret = useRef<string | null>(null);

  const open = useCallback(async () => {
    const fragment = secret.current;
    if (fragment === null) return setStanding({ state: 'signed-out', visit: null, problem: null });
    try {
      const given = await ask(CALLS.openUploadLink, { params: {}, body: { fragment } });
      keptVisit.set(given);
      setStanding({ state: 'signed-in', visit: given, problem: null });
    } catch (fault) {
      const said = fault instanceof Problem ? fault : new Problem(OFFLINE);
      setStanding((was) => ({ ...was, state: 'failed', problem: said }));
    }
  }, []);

  useEffect(() => {
    const begin = () => {
      const fragment = takeFragment();
      // The address was emptied by us, and nothing new stands in it.
      if (fragment === null && secret.current !== null) return;
      secret.current = fragment;
      const kept = fragment === null ? keptVisit.get() : null;
      if (kept) setStanding({ state: 'signed-in', visit: kept, problem: null });
      else void open();
    };
    begin();
    addEventListener('hashchange', begin);
    return () => removeEventListener('hashchange', begin);
  }, [open]);

  const expire = useCallback(() => {
    keptVisit.set(null);
    setStanding((was) => (was.state === 'signed-in' ? { ...was, state: 'expired' } : was));
  }, []);

  const session = useMemo<Session>(
    () => ({
      state,
      account: visit && {
        subject: visit.unit,
        unit: visit.unit,
        city: null,
        area: null,
        name: visit.name,
      },
      token: visit?.pass ?? null,
      link: visit ? { year: visit.year } : null,
      problem,
      cameFrom: '/link',
      expire,
      signIn: () => void open(),
      signOut: () => {
        secret.current = null;
        keptVisit.set(null);
        setStanding({ state: 'signed-out', visit: null, problem: null });
      },
    }),
    [state, visit, problem, expire, open],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
