/** Rates worked out again: 「受理15件，办结14件，办结率93.3%」. */
import type { Figure } from './figures.ts';
import type { Passage } from './passages.ts';
import type { WrongShare } from './shares.ts';

const RATE = /(?<!按时|及时|按期|准时|限时|首次|当场)(?:办结|答复|办理|回复)率(?:为|达到?|约|是)*$/u;
const TAKEN_IN = /收|受理|申请|应办|共办理|[共合总]计/u;
const CLOSED = /办结|答复|办毕|回复|办理完/u;
const SOMETHING_ELSE = /热线|工单|留言|建议|提案|诉求|信访|咨询|投诉/u;
/** Per cent by which a rate may be rounded. */
const OFF = 1;

/** Rates that no count told before them gives of another. That all were closed in time is said of any number. */
export function wrongRates({ figures: placed, above }: Passage): readonly WrongShare[] {
  const figures = placed.map(({ figure }) => figure);
  return figures.flatMap((share, index) => {
    if (!isRate(share) || SOMETHING_ELSE.test(share.sentence.text)) return [];
    const counts = [...above, ...figures.slice(0, index)].filter(isCount);
    const closed = counts.findLast(({ before, after }) => CLOSED.test(before + after));
    const of = counts.findLast(
      (each) => each !== closed && TAKEN_IN.test(each.before) && !CLOSED.test(each.before),
    );
    if (!closed || !of) return [];
    const fits = counts.some((part) =>
      counts.some((whole) => Math.abs(rate(part, whole) - share.value) <= OFF),
    );
    return fits
      ? []
      : [{ part: closed, of: of.value, share, computed: Math.round(rate(closed, of) * 10) / 10 }];
  });
}

function isRate({ before, measure, value, bound, plain, sentence }: Figure): boolean {
  const rounded = value === 0 || value === 100;
  return (
    sentence.topic === 'applications' &&
    /[%％]/u.test(measure) &&
    RATE.test(before) &&
    bound === 'exact' &&
    plain &&
    !rounded
  );
}

function isCount({ measure, bound, plain, value }: Figure): boolean {
  return /[件份宗起]/u.test(measure) && bound === 'exact' && plain && value > 0;
}

function rate({ value: part }: Figure, { value: whole }: Figure): number {
  return (part / whole) * 100;
}
