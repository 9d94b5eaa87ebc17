import { useMemo } from 'react';
import { useSession } from '../session/session.tsx';

/** The addresses of the filing page: an upload link has its own, and one year. */
export interface FilingPaths {
  year(year: number): string;
  attempt(year: number, attempt: number): string;
}

export function useFilingPaths(): FilingPaths {
  const byLink = useSession().link !== null;
  return useMemo(
    () =>
      byLink
        ? { year: () => '/link', attempt: (_year, attempt) => `/link/attempts/${attempt}` }
        : {
            year: (year) => `/years/${year}`,
            attempt: (year, attempt) => `/years/${year}/attempts/${attempt}`,
          },
    [byLink],
  );
}
