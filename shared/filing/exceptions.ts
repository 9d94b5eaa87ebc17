import type { Exception, Revocation } from '../calendar/exception.ts';
import { holding } from '../calendar/exception.ts';
import type { Filing } from './filing.ts';

export type Grant = Pick<Exception, 'until' | 'reason' | 'grantedBy' | 'grantedAt'>;

/** Of one unit for one year, revoked ones among them: nobody needs so many, and a filing is to stay a small row. */
export const MOST_EXCEPTIONS = 20;

/** Whether none can be granted any more. */
export function isExhausted({ exceptions = [] }: Pick<Filing, 'exceptions'>): boolean {
  return exceptions.length >= MOST_EXCEPTIONS;
}

/** The filing with one exception more; the same object when it has this very one already, or is exhausted. */
export function granted(filing: Filing, grant: Grant): Filing {
  if (found(filing, grant) || isExhausted(filing)) return filing;
  const { exceptions = [] } = filing;
  const exception: Exception = { id: String(exceptions.length + 1), ...grant, revoked: null };
  return { ...filing, exceptions: [...exceptions, exception] };
}

/** The exception that holds and says the same; `null` when there is none. */
export function found(
  { exceptions }: Pick<Filing, 'exceptions'>,
  { until, reason }: Pick<Grant, 'until' | 'reason'>,
): Exception | null {
  return holding(exceptions).find((one) => one.until === until && one.reason === reason) ?? null;
}

/** The filing with that exception revoked; the same object when there is none, or it was revoked before. */
export function revoked(filing: Filing, id: string, revocation: Revocation): Filing {
  const { exceptions = [] } = filing;
  if (!holding(exceptions).some((one) => one.id === id)) return filing;
  return {
    ...filing,
    exceptions: exceptions.map((one) => (one.id === id ? { ...one, revoked: revocation } : one)),
  };
}
