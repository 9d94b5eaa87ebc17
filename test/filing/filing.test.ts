import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Filing, JUDGED, type Judgement, judged } from '../../shared/filing/filing.ts';

const EMPTY: Filing = {
  code: '370681102',
  name: '七甲镇',
  kind: '镇',
  year: 2020,
  cityName: '龙口市',
  attempts: 9,
  inForce: null,
  latest: null,
  firstReceivedAt: null,
};

const HEARD = [...JUDGED, 'sent back'] as const;

function judgement(attempt: number, heard: (typeof HEARD)[number]): Judgement {
  const isSentBack = heard === 'sent back';
  const state = isSentBack ? 'returned' : heard;
  const receivedAt = `2021-01-${String(10 + attempt).padStart(2, '0')}T00:00:00.000Z`;
  const submissionId = `370681102-2020-${attempt}-${'0'.repeat(32)}`;
  return {
    latest: {
      submissionId,
      attempt,
      state,
      receivedAt,
      ...(isSentBack ? { sentBack: { at: '2021-01-28T00:00:00.000Z', reason: '正文不是本年度的' } } : {}),
    },
    inForce:
      isSentBack || state === 'accepted'
        ? {
            submissionId,
            attempt,
            receivedAt,
            acceptedAt: receivedAt,
            rulesVersion: '1',
            figures: { form: '2019', values: [attempt], moneyUnits: {} },
          }
        : null,
  };
}

/** What is heard of up to nine attempts: each may wait, fail and end, and be heard of several times. */
const story = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...HEARD))
    .map(([attempt, state]) => judgement(attempt, state)),
  { maxLength: 20 },
);

const heard = (judgements: readonly Judgement[]): Filing => judgements.reduce(judged, EMPTY);

describe('a filing', () => {
  it('comes out the same in whatever order and however often its judgements are heard', () => {
    fc.assert(
      fc.property(
        story.chain((told) =>
          fc.tuple(
            fc.constant(told),
            fc.shuffledSubarray([...told, ...told], {
              minLength: told.length * 2,
              maxLength: told.length * 2,
            }),
          ),
        ),
        ([told, again]) => {
          expect(heard(again)).toEqual(heard(told));
        },
      ),
    );
  });

  it('has the newest accepted report in force, whatever came after it, but for what was sent back', () => {
    fc.assert(
      fc.property(story, (told) => {
        const sentBack = Math.max(0, ...told.map(({ latest }) => (latest.sentBack ? latest.attempt : 0)));
        const accepted = told
          .filter(({ inForce, latest }) => inForce && latest.attempt > sentBack)
          .map(({ latest }) => latest.attempt);
        expect(heard(told).inForce?.attempt ?? 0).toBe(Math.max(0, ...accepted));
        expect(heard(told).latest?.attempt ?? 0).toBe(
          Math.max(0, ...told.map(({ latest }) => latest.attempt)),
        );
      }),
    );
  });

  it('counts as filed when the first accepted report came, so that a correction makes nobody late', () => {
    const corrected = heard([judgement(5, 'accepted'), judgement(2, 'accepted'), judgement(1, 'returned')]);
    expect([corrected.inForce?.attempt, corrected.firstReceivedAt]).toEqual([5, '2021-01-12T00:00:00.000Z']);
  });

  it('is left as it is by what it has heard already', () => {
    const filing = heard([judgement(2, 'accepted')]);
    expect(judged(filing, judgement(2, 'accepted'))).toBe(filing);
    expect(judged(filing, judgement(2, 'waiting-for-confirmation'))).toBe(filing);
    expect(
      judged(heard([judgement(1, 'returned'), judgement(2, 'accepted')]), judgement(1, 'returned')),
    ).toEqual(heard([judgement(1, 'returned'), judgement(2, 'accepted')]));
  });
});
