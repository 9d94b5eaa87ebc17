import type { Sentence } from '../../narrative/sentences.ts';
import { UNIT_WORD } from '../parts/unit-kind.ts';
import type { Fault, Subject } from '../rule.ts';

/** Within a commission or a zone. */
const NO_COMMISSION = /(?:我|本)(?:局(?!域|部|面|势|限)|镇|乡|街道)(?!本土)/u;
const OWN: Readonly<Record<string, RegExp>> = {
  镇: /(?:我|本)(?:局(?!域|部|面|势|限)|街道|乡|街办|委|厅)(?!镇|本土|托|员)/u,
  乡: /(?:我|本)(?:局(?!域|部|面|势|限)|街道|镇|街办|委|厅)(?!托|员)/u,
  街道: /(?:我|本)(?:局(?!域|部|面|势|限)|镇|乡|委|厅)(?!本土|托|员)/u,
  苏木: /(?:我|本)(?:局(?!域|部|面|势|限)|街道|镇|乡|街办|委|厅)(?!本土|托|员)/u,
  局: /(?:我|本)(?:镇|乡|街道|委)(?!本土|托|员)/u,
  委: NO_COMMISSION,
  委员会: NO_COMMISSION,
  管委会: NO_COMMISSION,
  管理委员会: NO_COMMISSION,
};
const COUNTY = /[县区]$/u;

/** 我局 in a township's report. 我市 may be the city above. */
export function callsItself(
  sentences: readonly Sentence[],
  name: string,
  { context, report }: Subject,
): readonly Fault[] {
  const kind = UNIT_WORD.exec(name)?.[1] ?? '';
  const city =
    context.unit?.city ?? /(\p{Script=Han}{1,4}[市县区])\p{Script=Han}/u.exec(report.title?.text ?? '')?.[1];
  const patterns = [OWN[kind], kind === '' || /区/u.test(name) ? undefined : otherCounty(city)];
  for (const sentence of sentences) {
    const found = patterns
      .map((pattern) => pattern?.exec(sentence.text)?.[0])
      .find((each) => each !== undefined);
    if (found === undefined) continue;
    return [
      {
        severity: 'warning',
        section: sentence.section,
        place: sentence.quote.place,
        quote: sentence.text,
        message: {
          zh: `${name}的报告里自称“${found}”，可能是照抄留下的。`,
          en: `A report of ${name} calls itself “${found}”, perhaps left from a copy.`,
        },
        expected: `我${kind.includes('委') ? '委' : kind}`,
        found,
        repair: { zh: '请改为本单位的称呼。', en: 'Write what your unit calls itself.' },
      },
    ];
  }
  return [];
}

/** A unit of a 县 has no 我区 above it, and the other way round; a development zone is a 区 itself. */
function otherCounty(city: string | undefined): RegExp | undefined {
  if (!city || !COUNTY.test(city)) return undefined;
  return city.endsWith('县') ? /我区(?!域)/u : /我县/u;
}
