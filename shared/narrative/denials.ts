/** What a clause says did not happen: 未收到…申请, 没有发生…行政复议, 无…诉讼. */
import { isOfApplications } from './applications.ts';
import { deniesApplications, saysNothingElse } from './denials/applications.ts';
import { carriedDenied } from './denials/carried.ts';
import { disclosureDenied } from './denials/disclosure.ts';
import { disputesDenied } from './denials/disputes.ts';
import type { QuantityId } from './quantities.ts';
import type { Sentence } from './sentences.ts';

const QUOTES = /[“”"「」『』‘’]/gu;
const HAS_FIGURE = /\d+\s*[件条份宗起例次]/u;

export function deniedIn(words: string, sentence: Sentence): readonly QuantityId[] {
  const clause = words.replace(QUOTES, '');
  const ofApplications = sentence.topic === 'applications';
  if (ofApplications && saysNothingElse(sentence.text)) return ['received'];
  if (HAS_FIGURE.test(clause)) return [];
  const ofDisclosure = isOfDisclosure(sentence);
  return [
    ...(ofDisclosure && deniesApplications(clause) ? (['received'] as const) : []),
    ...disputesDenied(clause, ofDisclosure),
    ...(isOfApplications(sentence) ? carriedDenied(clause, sentence.year) : []),
    ...disclosureDenied(clause, sentence.text, ofApplications),
  ];
}

function isOfDisclosure({ quote: { text }, topic, section }: Sentence): boolean {
  return (
    topic === 'applications' ||
    section === '四' ||
    /信息公开|公开(?:政府|政务)?信息|依申请|政务公开/u.test(text)
  );
}
