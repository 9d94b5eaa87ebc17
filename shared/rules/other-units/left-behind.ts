import type { Sentence } from '../../narrative/sentences.ts';
import { sameUnit } from '../parts/same-unit.ts';
import { UNIT_WORD } from '../parts/unit-kind.ts';
import type { Fault, Subject } from '../rule.ts';
import { IN_COMPANY } from './other-actors.ts';

/** A road, a school or a stretch of land of that name. */
const PLACE =
  /^(?:至|到|段|境|片区|地块|公路|道路|大桥|水库|工程|项目|征地|拆迁|村|小学|中学|学校|卫生院|医院|派出所)/u;
/** 「秀美石桥」微信公众号: of a name that is also a common word (车站, 和平) only this right behind it tells. */
const ACCOUNT =
  /^(?:发布|在线|政务|资讯|党建|微讯)?[”"』」》]?(?:这个|政府|党建|政务|官方)*(?:微信|政府网|网站|公众号|订阅号|微博|抖音|视频号|头条号|专栏)/u;

/** What an application was about, whom it was sent on to, where something lies. */
const SPOKEN_TO = /(?:涉及|关于|有关|针对|位于|属于|途经|毗邻|[向往到在由对从归经])$/u;

/** Names of neighbours that stand where this unit's should: a copied report. */
export function leftBehind(
  { text, quote, section }: Sentence,
  { context: { neighbours = [] } }: Subject,
  name: string,
): readonly Fault[] {
  return neighbours
    .filter((neighbour) => !sameUnit(neighbour, name))
    .flatMap((neighbour) => {
      const stem = neighbour.replace(UNIT_WORD, '');
      const at = stem.length < 2 ? -1 : text.indexOf(stem);
      if (at === -1) return [];
      const after = text.slice(at + stem.length, at + stem.length + 10);
      const follows = text.slice(text.indexOf(neighbour) + neighbour.length);
      const named =
        text.includes(neighbour) &&
        !IN_COMPANY.test(text) &&
        !PLACE.test(follows) &&
        !SPOKEN_TO.test(text.slice(0, text.indexOf(neighbour)));
      // 「秀美石桥公众号」 has only the stem of the name.
      if (!named && (text.includes(neighbour) || !ACCOUNT.test(after))) return [];
      return [
        {
          severity: 'warning',
          section,
          place: quote.place,
          quote: text,
          message: {
            zh: `文中出现其他单位的名称“${named ? neighbour : stem}”。`,
            en: `Another unit’s name, ${neighbour}, stands in the text.`,
          },
          found: neighbour,
          repair: {
            zh: '如是照抄留下的，请改为本单位；如确有其事，请说明。',
            en: 'If it is left from a copy, write your own; else say so.',
          },
        },
      ];
    });
}
