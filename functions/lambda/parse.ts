import type * as z from 'zod';
import { Refusal } from '../refusal.ts';

/** What came over the border, as its schema says, or the caller's mistake with the place of each fault. */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Refusal('invalid-request', {
    errors: parsed.error.issues.map(({ path, message }) => ({ at: path.join('.'), message })),
  });
}

export function parseJson(text: string | undefined): unknown {
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('invalid-request', { errors: [{ at: '', message: 'JSON' }] });
  }
}
