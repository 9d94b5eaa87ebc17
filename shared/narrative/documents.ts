/** What a figure says of normative documents. */
import type { Figure } from './figures.ts';
import { anyOf, pattern } from './phrase.ts';
import type { QuantityId } from './quantities.ts';

const VERBS: readonly { readonly id: QuantityId; readonly said: RegExp }[] = [
  {
    id: 'documentsInForce',
    said: /(?<![无失])有效(?!期|提|推|开|落|促|解|防|保障)|在用|现有|现存|保留|[仍正]?在(?:施行|实施|执行)/u,
  },
  { id: 'documentsRepealed', said: /废止|废除|宣布失效/u },
  { id: 'documentsDisclosed', said: /对外公开(?:的?(?:行政)?规范性文件)?总数|累计(?:对外)?公开/u },
  { id: 'documentsMade', said: /(?:制发|制定|出台|印发|制作|新增|新发|新立)(?:并(?:公开|发布|印发))?/u },
];
const WHEN = anyOf(
  '截至\\P{Script=Han}*年底 年末 年底 至今 (?:截至)?目前 20\\d{2}年(?:度)? 历年 本年度? 当年 全年 年内',
);
const LEADS_ON = anyOf(
  '、 和 及 并 其中 其余 同步 一并 开展 宣布 决定 依法 同时 清理后 经清理 经[^，、]{1,4}后 清理 由 镇政府 新 共 已 现 的 行政 予以 对 全部',
);
const MAKES = anyOf('制发 制定 出台 印发 制作 新增 新发 新立');
const REPEALS = '(?:失效、?)?(?:废止|废除)(?:[、和及并]?失效)?|(?<=宣布)失效';
const IN_FORCE = `${anyOf('现行 存续 现存 继续 目前 现有 累计 保留 仍然?')}{0,2}有效(?:存量)?|仍?在(?:施行|实施)|保留`;
const DISCLOSES = '对外公开总数|累计(?:对外)?公开|新公开';
const COUNT = anyOf('的 了 有 件数 数量 数 共计? 达到? 为 是 量 旧 老 文件');
/** A verb and no noun: 「其中本年制发2件」. */
const VERB_ALONE = pattern`^(?:${WHEN}|${LEADS_ON})*(?:${MAKES}|${REPEALS}|${IN_FORCE}|${DISCLOSES})(?:并(?:对外)?(?:发布|公布|公开))?${COUNT}*$`;
/** Something else is done with them, or others than this unit's are meant. */
const NOT_MADE =
  /解读|审查|审核|备案|转发|上级|市政府|县政府|区政府|合法性|合规性|公平竞争|参与|组织|学习|征求|建议|配合/u;
/** 「清理40件」 counts what was looked through; 「…清理，废止3件」 what came of it. */
const LOOKED_THROUGH = /清理(?!后|结果|并?废止|(?:了|现行|历年|已有|本级|行政)*规范性文件(?:工作)?，)/u;

const AMONG_THEM = /^其中(?:行政)?规范性文件(?:有|为|共|是)*$/u;
const MADE_BEFORE =
  /(?:(?:制发|制定|出台|印发)(?:了|各类|政策|重要|性)*(?:公文|文件)|发文)(?:共|共计)?\d+[件份个][，；]其中/u;

/** About such documents, not these themselves: 规范性文件目录. */
const ABOUT = /规范性文件(?:管理|目录|业务|工作|培训|库|清单|审查|备案|汇编|格式|合法)/u;

/**
 * @param told normative documents were counted before it in the passage
 * @param upTo the sentence up to the figure; where the unit's own documents were counted before it, its own words
 */
export function documentOf({ before, after }: Figure, told: boolean, upTo: string): QuantityId | null {
  const named =
    /规范性文件/u.test(before) || /^(?:的|[我本]?[镇乡局街]道?|本级|机关)*(?:行政)?规范性文件/u.test(after);
  if (!named) {
    const spoken = told || /规范性文件/u.test(upTo);
    const id = spoken && VERB_ALONE.test(before) && !NOT_MADE.test(upTo) ? verbIn(before) : null;
    return id === 'documentsMade' && LOOKED_THROUGH.test(upTo) ? null : id;
  }
  if (ABOUT.test(before)) return null;
  // 「制发文件34件，其中规范性文件4件」
  if (AMONG_THEM.test(before) && !NOT_MADE.test(upTo)) return MADE_BEFORE.test(upTo) ? 'documentsMade' : null;
  if (/规范性文件(?:、|和|及|与|等|以及)|(?:、|和|及|与)(?:其他|政策|重要)[^、]{0,8}$/u.test(before))
    return null;
  if (/[、和及与](?:行政)?规范性文件/u.test(before) && !/^[、和及与]/u.test(before)) return null;
  return NOT_MADE.test(before) || LOOKED_THROUGH.test(before) ? null : (verbIn(before) ?? verbAfter(after));
}

/** 「规范性文件2件继续有效」 */
function verbAfter(after: string): QuantityId | null {
  if (/[已被]废止|废止$/u.test(after)) return 'documentsRepealed';
  return /^(?:均|都|仍|目前|全部)*(?:现行|继续|仍然?)?有效$/u.test(after) ? 'documentsInForce' : null;
}

function verbIn(before: string): QuantityId | null {
  if (/新公开(?:数量)?$/u.test(before)) return 'documentsNewlyDisclosed';
  const { id } = VERBS.find(({ said }) => said.test(before)) ?? {};
  if (id !== 'documentsRepealed') return id ?? null;
  if (/修改|修订/u.test(before)) return null;
  return /失效/u.test(before) ? 'documentsLapsed' : id;
}
