import { capital } from '../findings/listing.ts';
import { type Claim, narrativeOf } from '../narrative/claims.ts';
import type { Figure } from '../narrative/figures.ts';
import { saidTwice } from '../narrative/said-twice.ts';
import type { Fault, Rule } from './rule.ts';

export const rule: Rule = {
  id: 'text-conflict',
  severity: 'warning',
  title: { zh: '同一个数字在文中前后不一致', en: 'The same quantity twice in the text with two values' },
  source: '年度报告应当真实准确 (seen in published reports)',
  check: (subject) => {
    const { claims, figures } = narrativeOf(subject.report, subject.year);
    const claimed = new Set(claims.map(({ figure }) => figure));
    return [...ofQuantities(claims), ...ofWords(figures.filter((figure) => !claimed.has(figure)))];
  },
};

function ofQuantities(claims: readonly Claim[]): readonly Fault[] {
  const seen = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    const { id, zh, en } = claim.quantity;
    const first = seen.get(id);
    if (!first) {
      seen.set(id, claim);
      return [];
    }
    if (!conflict(first, claim, claims)) return [];
    return [
      {
        section: claim.sentence.section,
        place: claim.sentence.quote.place,
        quote: claim.sentence.text,
        message: {
          zh: `${zh}前后不一致：前面是 ${said(first)}（“${first.sentence.text}”），这里是 ${said(claim)}。`,
          en: `${capital(en)}: ${first.value} at first (“${first.sentence.text}”), ${claim.value} here.`,
        },
        expected: first.value,
        found: claim.value,
        repair: REPAIR,
      },
    ];
  });
}

/** What no table counts, where both say it in the same words. */
function ofWords(figures: readonly Figure[]): readonly Fault[] {
  return saidTwice(figures).map(({ first, second, words }) => ({
    section: second.sentence.section,
    place: second.sentence.quote.place,
    quote: second.sentence.text,
    message: {
      zh: `“${words}”前后不一致：前面是 ${first.text}（“${first.sentence.text}”），这里是 ${second.text}。`,
      en: `“${words}”: ${first.value} at first (“${first.sentence.text}”), ${second.value} here.`,
    },
    expected: first.value,
    found: second.value,
    repair: REPAIR,
  }));
}

const REPAIR = { zh: '请核对后统一。', en: 'Check and use one figure.' };

const WITH_CARRIED = /结转|含|包括|连同|加上|遗留|承接|上年|去年/u;

function conflict(first: Claim, second: Claim, claims: readonly Claim[]): boolean {
  if (first.bound === 'about' || second.bound === 'about' || first.value === second.value) return false;
  const [low, high] = first.value < second.value ? [first, second] : [second, first];
  if (low.bound === 'least' || high.bound === 'most') return false;
  // 「33件已办结，答复27件，撤回6件」 tells the two apart.
  if (first.quantity.id === 'answered' && first.sentence === second.sentence) return false;
  // The larger may count what was carried in from last year as well, where it speaks of those.
  const carried = claims.find(({ quantity }) => quantity.id === 'carriedIn')?.value ?? 0;
  const applications = first.quantity.readings.some((terms) =>
    terms.some((term) => term.startsWith('applications')),
  );
  const withThose = applications && carried > 0 && high.value - low.value === carried;
  return !(withThose && WITH_CARRIED.test(high.sentence.quote.text));
}

function said({ value, denied }: Claim): string {
  return denied ? '没有' : String(value);
}
