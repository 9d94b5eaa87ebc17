import type { Kind } from '../kind.ts';
import { cityReport } from './city-report.ts';
import { digest } from './digest.ts';
import { escalation } from './escalation.ts';
import { failure } from './failure.ts';
import { opening } from './opening.ts';
import { overdue } from './overdue.ts';
import { reminder } from './reminder.ts';
import { returned } from './returned.ts';
import { sentBack } from './sent-back.ts';
import { waiting } from './waiting.ts';

/** Every reason to tell somebody something, in the order of a season. */
export const KINDS: readonly Kind[] = [
  opening,
  reminder,
  sentBack,
  returned,
  waiting,
  overdue,
  escalation,
  cityReport,
  digest,
  failure,
];
