import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { statesInWords } from '../../infra/command-line/states-in-words.ts';
import { STATES, TRANSITIONS, type Transition } from '../../shared/filing/states.ts';

describe('the states of a submission', () => {
  it('are drawn in docs/states.md as they are', () => {
    const written = readFileSync(new URL('../../docs/states.md', import.meta.url), 'utf8');
    expect(written, 'stale: run npm run docs').toBe(statesInWords());
  });

  it('can all be reached from the first one', () => {
    const reached = new Set<string>(['requested']);
    for (let round = 0; round < Object.keys(STATES).length; round++) {
      for (const { from, to } of Object.values<Transition>(TRANSITIONS)) {
        if (from.some((state) => reached.has(state))) reached.add(to);
      }
    }
    expect([...reached].sort()).toEqual(Object.keys(STATES).sort());
  });

  it('are left for good once a verdict was given, except by the unit’s reasons and by a city that sends a report back', () => {
    const leaving = Object.entries<Transition>(TRANSITIONS).filter(([, { from }]) =>
      from.some((state) =>
        ['unreadable', 'returned', 'accepted', 'waiting-for-confirmation'].includes(state),
      ),
    );
    expect(leaving.map(([name]) => name)).toEqual(['confirm', 'send-back']);
  });
});
