import { describe, expect, test } from 'vitest';
import { acknowledgementsOf, covers, findingsOf } from '../checks.ts';
import type { Cloud } from '../synthesised.ts';

export function acknowledgements({ app }: Cloud): void {
  describe('acknowledgements', () => {
    const acknowledged = acknowledgementsOf(app);
    const found = findingsOf(app);

    test('each match a finding', () => {
      expect(acknowledged.length).toBeGreaterThan(0);
      expect(acknowledged.filter((one) => !found.some((finding) => covers(one, finding)))).toEqual([]);
    });

    test('cover every finding', () => {
      expect(found.filter((finding) => !acknowledged.some((one) => covers(one, finding)))).toEqual([]);
    });

    test('are for one part and give a reason in a sentence', () => {
      for (const { path, reason } of acknowledged) {
        expect(path.split('/').length).toBeGreaterThan(1);
        expect(reason).toMatch(/^[A-Z].{30,}\.$/);
      }
    });
  });
}
