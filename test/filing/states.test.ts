import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STATES, statesPage, TRANSITIONS, type Transition } from '../../shared/filing/states.ts';

const PAGE = new URL('../../docs/states.md', import.meta.url);

describe('the states of a submission', () => {
  it('are drawn in docs/states.md as they are (UPDATE_DOCS=1 draws them again)', () => {
    if (process.env.UPDATE_DOCS) writeFileSync(PAGE, statesPage());
    expect(readFileSync(PAGE, 'utf8')).toBe(statesPage());
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

  it('are left for good once a verdict was given, except by the unit’s reasons', () => {
    const leaving = Object.entries<Transition>(TRANSITIONS).filter(([, { from }]) =>
      from.some((state) =>
        ['unreadable', 'returned', 'accepted', 'waiting-for-confirmation'].includes(state),
      ),
    );
    expect(leaving.map(([name]) => name)).toEqual(['confirm']);
  });
});
