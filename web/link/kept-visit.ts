import type { AnswerOf, CALLS } from '../api/calls.ts';

/** What was given for an upload link. */
export type Visit = AnswerOf<(typeof CALLS)['openUploadLink']>;

const KEPT = 'gongkai.visit';

/** The pass lives as long as the tab, in its own storage; the link's secret is never kept. */
export const keptVisit = {
  get(): Visit | null {
    const kept = sessionStorage.getItem(KEPT);
    return kept === null ? null : JSON.parse(kept);
  },
  set(visit: Visit | null): void {
    if (visit) sessionStorage.setItem(KEPT, JSON.stringify(visit));
    else sessionStorage.removeItem(KEPT);
  },
};

/** Takes the secret out of the address, so that neither the history nor a shoulder's eye keeps it. `null` when there is none. */
export function takeFragment(): string | null {
  const fragment = location.hash.slice(1);
  if (fragment === '') return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  return fragment;
}
