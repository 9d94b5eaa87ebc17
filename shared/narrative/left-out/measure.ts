/** Figures without their measure word: 「受理4申请」, 「公开信息356，其中…」. */
import { anyOf, pattern } from '../phrase.ts';
import type { Sentence } from '../sentences.ts';
import { DOCUMENTS, IN_ALL } from './words.ts';

const NO_YEAR = '(?!20\\d{2})';
const ENDS = '(?=[，；、]|$)';
const TAKES_IN = anyOf('收到 受理 接到 新收');
const INFORMATION = anyOf('类信息 公开申请 政府信息 政务信息 公开信息 发布信息 规范性文件');
const HAPPENED = anyOf(
  '办结 结转下年度 上年结转 予以公开 部分公开 不予公开 制发 废止 现行有效 行政复议 行政诉讼 行政许可 行政处罚 行政强制',
);
const THINGS = anyOf('公告 通知 推文 稿件 手册 资料 问卷 培训班? 会议 指南 解读');

const NO_MEASURE: readonly RegExp[] = [
  // 「受理4申请」
  pattern`${anyOf('收到 受理 接到 办理 答复 办结 制发 制定 共 公开 发布')}\d+(?=${anyOf(
    `政府信息 信息公开 依申请 申请(?!人) ${DOCUMENTS} 信息[，。；]`,
  )})`,
  // 「收到申请4，」; 12345 is a telephone
  pattern`(?:${INFORMATION}|${TAKES_IN}申请)(?:${IN_ALL}|总数)?(?!12345)\d{1,4}(?=${anyOf('其中 主要 包括 涉及 [，；、] $')})`,
  pattern`${HAPPENED}(?:决定)?[共为]?\d+${ENDS}`,
  pattern`${IN_ALL}${anyOf('发布 公开 推送 收到 受理 办结')}${NO_YEAR}\d{1,5}${ENDS}`,
  pattern`${THINGS}${NO_YEAR}\d{1,4}${ENDS}`,
];
/** 「新收6，办结5，结转1」: a list that needs no measure words. */
const TELEGRAPHIC = /\p{Script=Han}\d+(?=[，；、）]|$).*\p{Script=Han}\d+(?=[，；、）]|$)/u;
const MEASURED = /\d\s*[件条份篇宗起次]/u;

/** The words at which it is left out. */
export function measureLeftOut({ text, quote }: Sentence): string | undefined {
  const list =
    /单位[:：]件/u.test(text) ||
    (!MEASURED.test(quote.text) && TELEGRAPHIC.test(quote.text.replace(/[。：]/gu, '，')));
  return list
    ? undefined
    : NO_MEASURE.map((said) => said.exec(text)?.[0]).find((found) => found !== undefined);
}
