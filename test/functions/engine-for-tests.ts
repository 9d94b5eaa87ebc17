import { afterAll, beforeAll } from 'vitest';
import { type Engine, startEngine } from './table.ts';

/** The engine of a test file, from its first test to its last. */
export function engineForTests(): Pick<Engine, 'newTable'> {
  const started = { engine: null as Engine | null };
  beforeAll(async () => {
    started.engine = await startEngine();
  });
  afterAll(() => started.engine?.stop());
  return {
    newTable: async () => {
      if (!started.engine) throw new Error('asked for outside of a test');
      return started.engine.newTable();
    },
  };
}
