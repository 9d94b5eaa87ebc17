import { sectionParagraphs } from '../../narrative/text.ts';
import type { Quote, Report, ReportSection } from '../../report/report.ts';
import type { Fault } from '../rule.ts';

/** What may stand before the year of a sentence: its number, its heading and who speaks. */
const HEAD = String.raw`^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)?(?:【[^】]{2,12}】|[^。，：]{2,14}[。：])?(?:[我本]\p{Script=Han}{1,3}|\p{Script=Han}{1,8}(?:镇|乡|街道|局|政府|办事处))?`;
/** A year as when something was done, not 「2019年印发的办法」. */
const DONE_IN = String.raw`(20\d{2})(?:年度?|(?=全年))(?:全年)?(?![^，。]{0,16}(?:印发|制定|出台|建成|编制|修订|颁布|成立|启用|建设|发布|下发|施行|实施)(?:并[^，。的]{1,6})?的|[^，。]{0,10}(?:改革|换届|撤并|合并|组建|搬迁))[，,]?`;
const DISCLOSED =
  '(?:公开(?![栏点专指目制平属]|工作|网)|发布(?![会厅台])|收到|受理|制发|制定|答复|办结|审核|登记|更新|推送|接待|举办|召开|开展)';
const COUNT = String.raw`\d+余?(?:条|件|份|次|篇|项|期|场|人|个|册|起|张|幅)`;
const COUNT_IN_WORDS = '[二两三四五六七八九十百千]+余?(?:条|件|份|次|篇|项|期|场|人)';
/** 「2019年，我镇…公开…90条」: a fact told of that year. With a month, something built then may still stand. */
const FACT = new RegExp(`${HEAD}${DONE_IN}(?:(?!\\d{1,2}月)|[^。]*${DISCLOSED})[^。]*${COUNT}`, 'u');
/** The same within a paragraph, where what was built or bought before is told as well. */
const DISCLOSURE = new RegExp(
  `${HEAD}${DONE_IN}[^。]{0,40}${DISCLOSED}[^。]*(?:${COUNT}|${COUNT_IN_WORDS})`,
  'u',
);
/** 「2019年度累计公开信息90条」: told as the whole of a year. */
const WHOLE_YEAR = new RegExp(
  `${HEAD}(20\\d{2})年度?[^。；]{0,8}(?:全年|共计?|累计|总计)[^。；]*${COUNT}`,
  'u',
);
/** 「2019年，我镇未收到申请」, 「2019年收取信息处理费0元」: what did not happen is told of that year. */
const NOTHING = new RegExp(
  `(?:${HEAD}|，)${DONE_IN}[^。]{0,40}(?:(?:未|没有|无|不存在)[^。]{0,16}(?:申请|复议|诉讼|收费|收取|信息处理费|规范性文件|责任追究|追究责任|追责|问责|事项)|(?:收取|收到|处理费)[^。]{0,16}(?:0|零)(?:元|件|万元))`,
  'u',
);
/** 「截至2019年12月31日，公开信息90条」. */
const AS_OF = new RegExp(`(?:${HEAD}|，)截[至止]到?(20\\d{2})年12月(?:31日|底)[^。]*${COUNT}`, 'u');
/** 「2019年，我镇高度重视…」 as the first words of section 一. */
const OPENING =
  /^(20\d{2})年度?[，,]?(?:[我本全]\p{Script=Han}{1,4}?|\p{Script=Han}{0,8}?(?:镇|乡|街道|苏木|局|委|办事处|政府)|在|是(?=[^。]{2,24}(?:一年|之年)))(?![^。]{0,30}(?:被评|荣获|获得|印发|出台|成立|设立|撤并|合并|启动|搬迁))[^。]{6,}/u;
/** 「2019年，我镇政府信息公开工作还存在…」 as the first words of a paragraph of section 五. */
const PROBLEM =
  /^(20\d{2})年度?[，,]?(?![^。]{0,30}以来)[^。；]{0,40}(?:(?:还|仍然?|主要|也)?存在|有(?:一定的?|较大的?|不小的?)?差距)/u;
/** Problems of another year that are over. */
const OVER = /整改|已|提出|反馈|指出|报告/u;
/** Told for comparison or as history. */
const COMPARES =
  /以来|至今|年底(?=[^，]{0,6}(?:建|设|印|成))|年末|同期|同比|环比|上年(?!度?(?:结转|遗留|转))|去年|较(?!为|好|大|强|高|快)|比|(?:增长|下降|增加|减少)(?:了|约|近|率|幅|到|至)?(?=\d|[，。；]|$)|今年|本年|20\d{2}年(?:度)?结转|〔|《/u;
const PLANS = /计划|将|拟|力争|争取|预计|目标|(?<![主重需])要(?![点求])|继续|进一步|下一?步|确保|打算/u;
/** 「…，2022年也没有收取。」: the two years are told side by side. */
const BESIDE = /也|亦|同样|均|都|仍/u;

interface Told {
  readonly year: number;
  readonly sentence: string;
  readonly section: ReportSection['number'];
  readonly place: Quote['place'];
}

/** The work of another year, told as this year's. */
export function toldOfOtherYears(report: Report, year: number): readonly Fault[] {
  return (['一', '五', '六'] as const)
    .flatMap((section) =>
      sectionParagraphs(report, section).flatMap(({ text, place }, index) => {
        const told =
          section === '五' ? problemOf(text, year) : workOf(text, section === '一' && index === 0, year);
        return told ? [{ ...told, section, place }] : [];
      }),
    )
    .map((told) => toldFault(told, year));
}

type Sentence = Pick<Told, 'year' | 'sentence'>;

function problemOf(text: string, year: number): Sentence | null {
  const found = OVER.test(text) ? null : Number(PROBLEM.exec(text)?.[1]);
  return found && found < year && !text.includes(`${year}年`)
    ? { year: found, sentence: `${text.split('。')[0]}。` }
    : null;
}

/** The first sentence of the paragraph that tells the work of another year. */
function workOf(text: string, opens: boolean, year: number): Sentence | null {
  const sentences = text.match(/[^。；]+[。；]?/gu) ?? [];
  const ofThisYear = (words: string | undefined): boolean =>
    words?.replace(/《[^》]*》/gu, '').includes(`${year}年`) ?? false;
  for (const [index, own] of sentences.entries()) {
    // 「主动公开。2021年…」: the heading and the sentence behind it.
    const headed = index === 1 && (sentences[0] ?? '').length <= 16 ? `${sentences[0]}${own}` : own;
    const opening = opens && index === 0 ? OPENING.exec(own) : null;
    const nothing = NOTHING.exec(own) ?? NOTHING.exec(headed);
    const fact =
      index === 0 || headed !== own
        ? (FACT.exec(headed) ?? DISCLOSURE.exec(headed) ?? AS_OF.exec(headed))
        : (DISCLOSURE.exec(own) ?? WHOLE_YEAR.exec(own));
    const told = Number((nothing ?? fact ?? opening)?.[1]);
    if (!told || told === year || (told > year && PLANS.test(own))) continue;
    const compared = opening ? own.replace(/《[^》]*》/gu, '') : own;
    const next = sentences[index + 1];
    if (COMPARES.test(compared) || ofThisYear(own)) continue;
    if (nothing ? ofThisYear(next) && BESIDE.test(next ?? '') : ofThisYear(text) || COMPARES.test(next ?? ''))
      continue;
    return { year: told, sentence: own };
  }
  return null;
}

function toldFault({ year: found, sentence, section, place }: Told, year: number): Fault {
  return {
    section,
    place,
    quote: sentence,
    message: {
      zh: `正文把 ${found} 年的情况作为本年度工作来写：“${sentence}”。`,
      en: `The work of ${found} is told as this year’s: “${sentence}”.`,
    },
    expected: year,
    found,
    repair: {
      zh: `请改写为 ${year} 年的情况；如是与往年比较，请写明“相比”“上年”。`,
      en: `Tell the work of ${year}; where it is a comparison, say so.`,
    },
  };
}
