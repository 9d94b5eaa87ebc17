import type { Examination } from '../../shared/examination.ts';
import type { Context } from '../../shared/rules/rule.ts';

/** What the page sends the worker. */
export interface CheckOrder {
  readonly bytes: ArrayBuffer;
  readonly fileName: string;
  readonly context: Context;
}

/** What the worker says in turn. */
export type CheckNews =
  | { readonly kind: 'hashed'; readonly sha256: string }
  | { readonly kind: 'examined'; readonly examination: Examination }
  | { readonly kind: 'broke'; readonly why: string };
