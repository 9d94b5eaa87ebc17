import type { Log } from '../ports/log.ts';

/** One JSON line an event on standard output, which is where Lambda takes logs from. */
export function jsonLog(context: Readonly<Record<string, string>>): Log {
  const write = (level: string, code: string, details: object): void => {
    process.stdout.write(`${JSON.stringify({ level, code, ...context, ...details })}\n`);
  };
  return {
    info: (code, details = {}) => write('info', code, details),
    warn: (code, details = {}) => write('warn', code, details),
    error: (code, error, details = {}) => write('error', code, { ...details, ...faultOf(error) }),
  };
}

/** Name, code and stack; a stack holds our file names and nothing of a report. */
function faultOf(error: unknown): object {
  if (!(error instanceof Error)) return { fault: String(error) };
  return { fault: error.name, message: error.message, stack: error.stack };
}
