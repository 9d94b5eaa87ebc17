import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '../api/problem.ts';
import type { Config } from '../app/config.ts';
import { type Account, accountOf } from './account.ts';

/** Where the issuer sends the browser back to. */
export const RETURN_PATH = '/signed-in';

export type SessionState = 'starting' | 'signed-out' | 'failed' | 'signed-in' | 'expired';

export interface Session {
  readonly state: SessionState;
  /** Who is, or was until the session ended, signed in. */
  readonly account: Account | null;
  readonly token: string | null;
  /** Whoever comes by an upload link acts for this year alone; `null` for those with an account. */
  readonly link: { readonly year: number } | null;
  /** Why it failed, where the API has said so. */
  readonly problem: Problem | null;
  /** The page that was open before the sign-in. */
  readonly cameFrom: string;
  /** Goes to the issuer and comes back to the page that is open now. */
  signIn(options?: { readonly otherAccount?: boolean }): void;
  signOut(): void;
  /** The API has refused the token. */
  expire(): void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('no session');
  return session;
}

/** The account of a page that is shown to somebody who has signed in. */
export function useAccount(): Account {
  const { account } = useSession();
  if (!account) throw new Error('nobody has signed in');
  return account;
}

interface Standing {
  readonly state: SessionState;
  readonly user: User | null;
}

/** Code flow with PKCE against any OIDC issuer. The token lives as long as the tab, in its own storage. */
export function SessionProvider({
  config,
  children,
}: {
  readonly config: Config;
  readonly children: ReactNode;
}) {
  const manager = useMemo(() => managerFor(config), [config]);
  const [{ state, user }, setStanding] = useState<Standing>({ state: 'starting', user: null });
  /** Whoever has signed out is asked who comes next; the issuer would take them for the same. */
  const left = useRef(false);
  const expire = useCallback(
    () => setStanding((was) => (was.state === 'signed-in' ? { ...was, state: 'expired' } : was)),
    [],
  );

  useEffect(() => {
    let gone = false;
    begin(manager).then(
      (found) => {
        if (!gone) setStanding(found);
      },
      () => {
        if (!gone) setStanding({ state: 'failed', user: null });
      },
    );
    manager.events.addAccessTokenExpired(expire);
    return () => {
      gone = true;
      manager.events.removeAccessTokenExpired(expire);
    };
  }, [manager, expire]);

  const session = useMemo<Session>(
    () => ({
      state,
      account: user ? accountOf(user.access_token) : null,
      token: user?.access_token ?? null,
      link: null,
      problem: null,
      cameFrom: typeof user?.state === 'string' ? user.state : '/',
      expire,
      signIn: ({ otherAccount = false } = {}) => {
        const path = location.pathname === RETURN_PATH ? '/' : location.pathname + location.search;
        void manager
          .signinRedirect({ state: path, ...(otherAccount || left.current ? { prompt: 'login' } : {}) })
          .catch(() => setStanding({ state: 'failed', user: null }));
      },
      signOut: () => {
        left.current = true;
        void manager.removeUser().then(() => setStanding({ state: 'signed-out', user: null }));
      },
    }),
    [manager, state, user, expire],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

function managerFor({ issuer, clientId, scope }: Config): UserManager {
  return new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: location.origin + RETURN_PATH,
    response_type: 'code',
    scope,
    automaticSilentRenew: false,
    loadUserInfo: false,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
  });
}

/** The browser strict mode runs effects twice, and a code is good for once. */
let returning: Promise<User> | null = null;

async function begin(manager: UserManager): Promise<Standing> {
  if (location.pathname === RETURN_PATH) {
    returning ??= manager.signinRedirectCallback();
    const user = await returning;
    return { state: 'signed-in', user };
  }
  const user = await manager.getUser();
  if (!user) return { state: 'signed-out', user: null };
  return { state: user.expired ? 'expired' : 'signed-in', user };
}
