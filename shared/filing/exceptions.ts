import type { Exception, Revocation } from '../calendar/exception.ts';
import { holding } from '../calendar/exception.ts';
import type { Filing } from './filing.ts';

export type Grant = Pick<Exception, 'until' | 'reason' | 'grantedBy' | 'grantedAt'>;

/** The filing with one exception more; the same object when it has this very one already. */
export function granted(filing: Filing, grant: Grant): Filing {
  if (found(filing, grant)) return filing;
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
