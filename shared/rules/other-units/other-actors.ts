import type { Sentence } from '../../narrative/sentences.ts';
import { sameUnit } from '../parts/same-unit.ts';
import { UNIT_WORD } from '../parts/unit-kind.ts';

/** Another unit as a partner or an example, not as the author. */
export const IN_COMPANY = /邀请|代表|走访|学习|考察|交流|联合|借鉴|先进|周边|相邻|赴|[与和同、]|等/u;
const TIME_BEFORE = '(?:20\\d{2}年(?:度|来|以来)?|今年|全年)?(?:\\p{Script=Han}{2,4}(?:市|县|区))?';
const ITS_OFFICES =
  '(?:人民政府|政府|党委|党工委|办事处|便民服务中心|党政(?:综合)?办(?:公室)?)?(?:[、和及](?:人民政府|政府|办事处|党委))?';
/** What a report says of its own unit. */
const DOES =
  '(?=按照|在[^，。]{2,20}(?:领导|指导|支持)下|高度重视|积极|认真|严格|主动|坚持|共|全年|公开|收到|未|没有|始终|深入|扎实|稳步|全面|持续|不断|切实|进一步|结合|根据|围绕|紧扣|聚焦|立足|通过|充分|依托|及时|强化|加强|制定|成立|建立|设立|安排|配备|组织|负责|印发|把|将|做好|办好|以|无|已|位于|地处|[所下]?辖|总面积|对|20\\d{2}年|本年度?)';
/** 「柳溪镇按照…」: a township as the one who acts. */
const TOWNSHIP_ACTS = new RegExp(
  `^${TIME_BEFORE}(\\p{Script=Han}{2,4}?(?:镇|乡|街道|苏木)|\\p{Script=Han}{2,8}?族乡)${ITS_OFFICES}${DOES}`,
  'u',
);
/** 「2023年，县水利局认真…」 in the report of another office. */
const OFFICE_ACTS = new RegExp(
  `^${TIME_BEFORE}[省市县区旗]?(\\p{Script=Han}{2,14}?(?:(?<!分)局|委员会|(?<![省市县区州旗党工常])委|管委会|开发区|园区|农场|林场))${DOES}`,
  'u',
);
/** A sentence about another township, whatever it says; streets, too, are 街道, and 下乡 and 返乡 are no names. */
const SPOKEN_OF = new RegExp(
  `^${TIME_BEFORE}((?![在由对从于把是让使经])\\p{Script=Han}{1,2}(?:(?![下返回家还入进出离水侨山异老故同思省市县区个些处])\\p{Script=Han}乡|(?![建制业心名强重色新省市县区个些处])\\p{Script=Han}镇))(?:人民政府|政府|党委|党政(?:综合)?办(?:公室)?)?(?=\\p{Script=Han})(?!的|长(?![期效年])|[与和同及至到段境籍村各级内市县区镇街]|社区|[上下]辖|中心|卫生|派出|学校|小学|中学|公路|大桥|水库|片区)`,
  'u',
);
/** Partners and examples, wherever they stand in the sentence. */
const PARTNERS = /邀请|走访|学习|考察|交流|联合|借鉴|先进|周边|相邻|毗邻|赴/u;
/** 「石桥镇发布」微信公众号: a township's account is its own. */
const ACCOUNT =
  /(?<!\p{Script=Han})(\p{Script=Han}{2,3}(?:镇|乡|街道))(?:发布|政务|资讯|微讯|之窗|在线)?[”"」』]?(?:政务|官方)?(?:微信|公众号|订阅号|微博|抖音|视频号)|(?:公众号|订阅号|微博|抖音号?|视频号)[“"「『](\p{Script=Han}{2,3}(?:镇|乡|街道))(?:发布|政务|资讯|微讯|之窗|在线)?[”"」』]/u;
/** 「依托石桥镇政府网站」: the site that a unit publishes on is its own. */
const SITE =
  /(?:依托|利用|通过|借助|[和及与、])(\p{Script=Han}{2,3}(?:镇|乡|街道))(?:人民政府|政府|办事处)(?:门户)?网站/u;
/** 「成立以石桥镇党委书记为组长的…」: offices that only a unit itself has, behind a word that is no part of a name. */
const OFFICE =
  /(?:^|[^\p{Script=Han}]|[以由在为将把经请])(\p{Script=Han}{2,3}(?:镇|乡|街道))(?=党委书记|党工委书记|党委副书记|镇长|乡长|办事处主任|党政(?:综合)?办(?:公室)?(?!主任会))/u;
/** 「制定了《石桥镇信息发布办法》」: rules of its own. */
const RULES =
  /(?:制定|制订|印发|出台|修订|完善|建立|健全|编制|更新|按照?|依据|执行|落实)[^《》，。]{0,6}《(?:\p{Script=Han}{1,6}?(?:市|县|区))?(\p{Script=Han}{2,3}(?:镇|乡|街道))(?=[^》]*(?:办法|制度|方案|细则|机制|规定|目录|指南|流程|清单))/u;
/** 「2020年，」 before the one who acts. */
const TIME = /^(?:.{0,12}[。.、）)])?(?:20\d{2}年(?:度|来|以来)?|今年|全年|本年度?|一年来|近年来)$/u;
const NOT_A_NAME =
  /^[并且或则均撤]|[乡镇村][设建并改]$|[各全我本每该此某原由被把让]|[以为与和及将从向]$|[城村集古小个]$|乡$|其他|所有|相关|重点|所辖|辖区|下辖|基层|兄弟|相邻|沿线|试点|示范|包括|围绕|按照|结合|通过|根据|落实|推进|加强|开展|组织|督促|指导|要求|面向|涉及|关于|配合|协助|联合|会同|协同|下沉|深入|走进|进驻|依托|支持|服务|牵头|帮助|推动|利用|邀请|参加|选派|所在|对口|形成|完善|健全|发挥|强化|提升|增强|规范|明确|建立|成立|设立|确定|指定|责成|委托|构建|统筹|保障|公布|发布|召开|接受|突出|压实|今后|此后|随后|以后|之后|目前|当前|日前|下一?步|未来|近年|以往|往年|[今去明本当]年|同时|平时|日常|年[初底末终]|主要|部分|沿街|繁华|背街|多数|少数|鼓励|引导|吸引/u;
/** 横村, 李集, 石城: one character before these makes a name, unless it says what kind of village or town it is. */
const OF_A_NAME =
  /^(?![农新乡山渔老县主中古个这那入进沿在从到对于每市省区各全本我该此某原由被把让]).(?=[城村集]$)/u;
/** Said of a unit's own doing and of another's part alike. */
const WEAK = /^(?:设立|安排|配备|组织|负责|印发|将|做好|办好|把)/u;
/** Own words in the sentence: the other one is spoken of beside this unit. */
const OURS = /我|本(?:局|委|区|单位|机关)/u;

/** Another unit as the one who acts. */
export interface OtherActor {
  readonly name: string;
  /** It may be another's part in what this unit tells. */
  readonly isDoubtful: boolean;
}

/** @param name of the unit whose report it is */
export function otherActors(sentence: Sentence, name: string): readonly OtherActor[] {
  return /(?:镇|乡|街道|苏木)$/u.test(name)
    ? [...actingTownships(sentence, name), ...ownThings(sentence, name)]
    : actingOffices(sentence, name);
}

function actingTownships({ clauses, text: sentence }: Sentence, name: string): readonly OtherActor[] {
  const opening = openingOf(clauses);
  const partners = PARTNERS.test(sentence);
  const company = (clause: string): boolean => partners || IN_COMPANY.test(clause);
  return clauses.flatMap(({ text }, index) => {
    const acting = TOWNSHIP_ACTS.exec(text);
    const found = acting ?? (index <= opening && !partners ? SPOKEN_OF.exec(text) : null);
    const actor = found?.[1];
    if (actor === undefined || !isOther(actor, name) || (index > opening && company(text))) return [];
    const weak = !acting || WEAK.test(text.slice(found?.[0].length ?? 0));
    return [{ name: actor, isDoubtful: index > opening || weak }];
  });
}

/** Offices work with each other all the time: only the first words of a paragraph tell whose work is reported. */
function actingOffices({ clauses, text, quote }: Sentence, name: string): readonly OtherActor[] {
  const kind = UNIT_WORD.exec(name)?.[1] ?? '';
  const opening = clauses[openingOf(clauses)];
  if (!opening || !quote.text.startsWith(text) || OURS.test(text)) return [];
  const actor = OFFICE_ACTS.exec(opening.text)?.[1];
  if (actor === undefined || PARTNERS.test(opening.text)) return [];
  if (sameUnit(actor, name) || !name.endsWith(actor.slice(-1))) return [];
  return kind === '' || actor.length < 3 ? [] : [{ name: actor, isDoubtful: false }];
}

/** Its account, its offices, its rules; those of 柳溪镇 may go on under 柳溪街道. */
function ownThings({ text }: Sentence, name: string): readonly OtherActor[] {
  if (PARTNERS.test(text)) return [];
  const [, behind, before] = ACCOUNT.exec(text) ?? [];
  // 「活力石镇」 is how 石镇街道 praises itself.
  const account = [behind ?? before].filter((each) => each && !each.endsWith(stemOf(name)));
  return [...account, SITE.exec(text)?.[1], OFFICE.exec(text)?.[1], RULES.exec(text)?.[1]].flatMap((other) =>
    other === undefined || !isOther(other, name) || stemOf(other) === stemOf(name)
      ? []
      : [{ name: other, isDoubtful: true }],
  );
}

/** The clause that says who acts: the first, or the one behind a time. */
function openingOf([first]: Sentence['clauses']): 0 | 1 {
  return first && TIME.test(first.text) ? 1 : 0;
}

function isOther(found: string, name: string): boolean {
  const stem = stemOf(found);
  return (!NOT_A_NAME.test(stem) || OF_A_NAME.test(stem)) && !sameUnit(found, name);
}

function stemOf(name: string): string {
  return name.replace(/(?:镇|乡|街道|苏木)$/u, '');
}
