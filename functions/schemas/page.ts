import * as z from 'zod';

/**
 * How a list is asked for page by page.
 * @param most items of a page, and as many as come when nothing is said
 * @param key what every key of the list looks like; a cursor that holds anything else was given by no page of it
 */
export function pageQuery(most: number, key: RegExp) {
  return z.object({
    limit: z.coerce.number().int().min(1).max(most).default(most),
    /** The `next` of the page before. */
    cursor: z
      .string()
      .max(200)
      .regex(/^[\w-]+$/)
      .transform((cursor) => Buffer.from(cursor, 'base64url').toString('utf8'))
      .refine((held) => key.test(held), '不是本列表给出的游标')
      .optional(),
  });
}

/** What to ask for next; `null` on the last page. */
export const nextPage = z.string().nullable();

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/**
 * One page of a list that is in order.
 * @param keyOf by which the list is in order: a page begins after the key that its cursor holds, whatever has been added or taken away
 * @param order of the keys
 */
export function pageOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  order: 'rising' | 'falling' = 'rising',
): Page<T> {
  const isAfter = (key: string, other: string): boolean => (order === 'rising' ? key > other : key < other);
  const rest = cursor === undefined ? items : items.filter((item) => isAfter(keyOf(item), cursor));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const more = last !== undefined && rest.length > page.length;
  return { items: page, next: more ? Buffer.from(keyOf(last)).toString('base64url') : null };
}
