import { LIMITS } from '../../shared/readers/limits.ts';
import type { Examiner } from '../files/examination.ts';
import type { Answer } from '../files/examiner.ts';
import { invented } from './invention.ts';

/** What no file may do, spoiled as it is: crash, hang, reach out, or have figures read that it does not have. */
export async function faultsOf(
  examiner: Examiner,
  bytes: Uint8Array,
  fileName: string,
): Promise<{ said: string[]; answer: Answer | null }> {
  try {
    const answer = await examiner.examine({ bytes, fileName }, LIMITS.milliseconds);
    const called = answer.calls.map((call) => `called ${call}`);
    const broken = answer.rules.filter((rule) => rule === 'rule-crashed');
    return { said: [...called, ...broken, ...invented(bytes, answer)], answer };
  } catch (fault) {
    return { said: [fault instanceof Error ? fault.message : String(fault)], answer: null };
  }
}
