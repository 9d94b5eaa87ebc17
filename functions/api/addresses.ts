import type { Route } from './route.ts';

/** By what a request is let in at an address. */
export type Admission =
  /** A token of the issuer; the gateway looks at it, and at its scope. */
  | 'token'
  /** The pass that was given for an upload link; we look at it ourselves. */
  | 'pass'
  /** Nothing is asked. */
  | 'none';

export interface Address {
  readonly method: Route['method'];
  readonly path: string;
  readonly admission: Admission;
  readonly route: Route;
}

/** Where the routes are found: each at its own address, and those that an upload link may use under `/v1/link/` too. */
export function addressesOf(routes: readonly Route[]): readonly Address[] {
  return routes.flatMap((route): Address[] => {
    const { method, path, admits } = route;
    if (admits === 'none') return [{ method, path, admission: 'none', route }];
    const own: Address = { method, path, admission: 'token', route };
    if (admits === undefined) return [own];
    return [own, { method, path: linkPath(path), admission: 'pass', route }];
  });
}

/** `/v1/uploads` → `/v1/link/uploads` */
export function linkPath(path: string): string {
  return path.replace(/^\/v1\//, '/v1/link/');
}
