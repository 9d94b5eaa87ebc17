/** Who the opening says has written the report, in whatever words. */
import { tidy } from '../words/normalise.ts';
import { authorIn } from './unit-name.ts';

const WRITES = '(?:编制|编写|起草|撰写|制作|公布|发布|综合(?!办|科|股|服务)|汇总|牵头)';
/** 「…根据条例编制」, 「…现向社会公布」, 「…党政办负责编制」: what follows the name. */
const THEN = `(?=(?:现|特|已|就|会同|组织|负责|统一|认真|依法|向社会)*(?:根据|依据|依照|按照|遵照|结合|${WRITES}))`;
const NAME = '((?!由|经|请)[^，。、：；《》〈〉（）()]{2,30}?)';
/** 「本报告由石桥镇人民政府编制」, 「由石桥镇党政办综合各站所信息编制」. */
const BY = new RegExp(`(?:报告[由是系]|[，。；]由)${NAME}${THEN}[^。]{0,80}?${WRITES}`, 'gu');
/** 「现将石桥镇2022年…」, 「现公布石桥镇人民政府2022年…」. */
const OF = /(?:现将|公布|发布|编制|编写)了?[《“]?([^，。《》]{2,30}?)(?=\s*(?:20\d{2}|[二〇]{2}..)\s*年)/gu;
/** 「石桥镇人民政府2022年政府信息公开工作年度报告由…」. */
const ITS_REPORT = /(?:^|[，。《])([^，。《》]{2,30}?)(?=20\d{2}年(?:度)?政府信息公开(?:工作)?年度报告)/gu;
/** 「…，石桥镇人民政府编制了2022年度报告」: the name opens the clause. */
const SELF = new RegExp(`(?:^|[，。；])${NAME}${THEN}`, 'gu');

/** More than a name, or none. */
const NO_NAME = /公布|发布|编制|社会|现将|报告|要求|我|本(?!溪)/u;
/** 「如有疑问，请联系石桥镇党政办（地址…）」. */
const CONTACT =
  /(?:联系|致电|咨询|[与向])(\p{Script=Han}{2,20}?(?:镇|乡|街道|苏木)(?:人民政府|办事处)?)(?=[（(，。：；]|联系|咨询|党政|综合|办公室|人民政府)/gu;

/** Units of the level of a township that the opening names as the one to ask. */
export function contactsIn(opening: string): readonly string[] {
  return [...tidy(opening).matchAll(CONTACT)]
    .map(([, name = '']) => name)
    .filter((name) => !NO_NAME.test(name));
}

/** Names as printed that say a unit writes or publishes the report; in the order of how plainly they do. */
export function statedAuthors(opening: string): readonly string[] {
  const text = tidy(opening);
  const names = [OF, ITS_REPORT, BY, SELF].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, name = '']) => name),
  );
  return [...new Set(names)].filter((name) => !NO_NAME.test(name) && authorIn(name) !== null);
}
