/** A process of its own that examines one file after another: what it costs is seen from outside, and nothing of it can be reached from here but its answers. */
import { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Verdict } from '../../shared/findings/finding.ts';
import type { CellId } from '../../shared/form/index.ts';
import { peakMegabytes } from './peak-memory.ts';

export interface Task {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

export interface Answer {
  readonly verdict: Verdict;
  /** Why it could not be read, if so. */
  readonly reason: string | null;
  readonly rules: readonly string[];
  /** Each cell with its figure and the words it was read from. */
  readonly figures: readonly (readonly [CellId, number | null, string])[];
  readonly milliseconds: number;
  /** Peak of the whole process so far. */
  readonly megabytes: number;
  /** Addresses that were asked for; nothing may. */
  readonly calls: readonly string[];
}

const calls: string[] = [];
Socket.prototype.connect = (...[target]: unknown[]) => {
  calls.push(JSON.stringify(target));
  throw new Error('no network here');
};

const { examine } = await import('../../shared/examine.ts');

async function answer({ bytes, fileName }: Task): Promise<Answer> {
  const start = performance.now();
  const { verdict, findings, report } = await examine(bytes, { fileName, context: {} });
  const milliseconds = performance.now() - start;
  // What a file leaves behind (a rejection that nobody waits for) must fall on it, not on the next one.
  await setTimeout(20);
  const refusal = findings.find(({ rule, found }) => rule === 'unreadable-file' || found === 'empty');
  return {
    verdict,
    reason: refusal ? String(refusal.found) : null,
    rules: findings.map(({ rule }) => rule),
    figures: report ? [...report.cells].map(([id, { value, text }]) => [id, value, text]) : [],
    milliseconds,
    megabytes: peakMegabytes(),
    calls,
  };
}

process.on('message', (task: Task) => {
  answer(task).then(
    (given) => process.send?.({ answer: given }),
    (fault: unknown) =>
      process.send?.({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }),
  );
});
process.send?.('ready');
