/** Whose figures a clause has: this unit's, or those of an office above it, beside it or below it. */
import { anyOf, pattern } from './phrase.ts';

const LEVEL = '[省市县区]';
const TAKES_IN = anyOf('收到 受理 办理 答复');
const MAKES_OR_TAKES_IN = anyOf('公开 收到 受理');
const IN_ALL = anyOf('共 累计 全年 本年度?');
const HELPS = anyOf('协助 配合 帮助');

const OTHER_AUTHORITY: readonly RegExp[] = [
  pattern`全[省市县区国]`,
  // Above it.
  pattern`[市县区]政府办`,
  pattern`${LEVEL}[级直](?:部门|单位)?${IN_ALL}*${TAKES_IN}`,
  pattern`${LEVEL}(?:人民)?政府(?:本级)?${IN_ALL}*${TAKES_IN}`,
  pattern`上级(?:部门|单位)?${IN_ALL}*(?:收到|受理|制发)`,
  pattern`${LEVEL}(?:[^，]{0,6}分)?局`,
  // Below it.
  pattern`各${anyOf('镇 乡 街道 村 社区 部门 单位 科室 站所 县区 区县')}`,
  pattern`所辖|下辖|辖区内?(?=\d|${anyOf('各 村 社区 行政村 学校 企业')})`,
  pattern`${anyOf('社区 行政村 村级')}${IN_ALL}*${MAKES_OR_TAKES_IN}`,
  pattern`村（居）|[村居]委会`,
  // Beside it.
  pattern`驻[镇乡]|卫生院|中小学|中心学校`,
  pattern`事业单位(?=${MAKES_OR_TAKES_IN}|办理|[，：]|$)`,
  // Whom it helps with theirs.
  pattern`${HELPS}[^，]{1,10}${anyOf('局 中心 部门 单位 政府')}`,
  pattern`(?:${HELPS}|代)${anyOf('其[他它] 兄弟 上级 有关 相关')}`,
  pattern`(?:${HELPS}|代|向)${LEVEL}(?:级|人民)?(?:政府|部门)`,
];
/** 「县政府受理涉我乡的行政复议」 are this unit's. */
const ABOUT_US = /(?:涉及?|以|针对|对)(?:我|本)[镇乡街局办机单]/u;

/** @param own what the office calls itself, by `ownOffice` */
export function isOfAnother(clause: string, own: string | null): boolean {
  const text = own === null ? clause : clause.replaceAll(own, '');
  return OTHER_AUTHORITY.some((other) => other.test(text)) && !ABOUT_US.test(clause);
}

const OFFICE = /^.*([省县区]|市(?!场))[^省县区]*?(政府办|局)(?:公[室厅])?\P{Script=Han}*\d{4}年/u;

/** The office whose report it is calls itself 区政府办 or 市局; to a bureau of a 区 the 市局 is another. */
export function ownOffice(title: string): string | null {
  const [, level, kind] = OFFICE.exec(title) ?? [];
  return level && kind ? level + kind : null;
}
