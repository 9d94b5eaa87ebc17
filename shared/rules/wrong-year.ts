import { paragraphsOf, sectionParagraphs } from '../narrative/text.ts';
import type { Quote, Report } from '../report/report.ts';
import { believedYear, yearIn } from './believed-year.ts';
import { perfect } from './perfect-report.ts';
import type { Fault, Rule } from './rule.ts';

/** What may stand before the year of a paragraph: its number and its heading. */
const HEAD = String.raw`^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)?(?:【[^】]{2,12}】|[^。，：]{2,14}[。：])?`;
/** A year as when something was done, not 「2019年印发的办法」. */
const DONE_IN = String.raw`(20\d{2})年度?(?:全年)?(?![^，。]{0,16}(?:印发|制定|出台|建成|编制|修订|颁布|成立|启用|建设|发布|下发|施行|实施)的)[，,]?`;
/** 「2019年，我镇…公开…90条」 as the first words: a fact told of that year. With a month, something built then may still stand. */
const FACT = new RegExp(
  String.raw`${HEAD}${DONE_IN}(?:(?!\d{1,2}月)|[^。]*(?:公开|发布|收到|受理|制发|制定|答复|办结|审核|登记|更新|推送|接待|举办|召开|开展))[^。]*\d+余?(?:条|件|份|次|篇|项|期|场|人|个|册|起|张|幅)`,
  'u',
);
/** 「…。2019年度累计公开信息90条」: in the middle of a paragraph only where it is told as the whole of a year. */
const WHOLE_YEAR =
  /(?<=[。；])(20\d{2})年度?[^。；]{0,8}(?:全年|共计?|累计|总计)[^。；]*\d+余?(?:条|件|份|次|篇|项|期|场|人)/u;
/** 「2019年，我镇未收到申请」 as the first words: what did not happen is told of that year. */
const NOTHING = new RegExp(
  `${HEAD}${DONE_IN}[^。]{0,40}(?:未|没有|无)[^。]{0,16}(?:申请|复议|诉讼|收费|收取|信息处理费|规范性文件|责任追究|追责|问责|事项)`,
  'u',
);
/** 「截至2019年12月31日，公开信息90条」 as the first words. */
const AS_OF =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)?(?:[^。，：]{2,14}[。：])?截[至止]到?(20\d{2})年12月31日[^。]*\d+余?(?:条|件|份|次|篇|项)/u;
/** 「现公布青石镇2019年政府信息公开工作年度报告」 in the opening; a notice's title may have any year. */
const ANNOUNCED =
  /(?:公布|发布|编制|编写|现将)[^。，；]{0,30}?(20\d{2})年(?:度)?[^。，；]{0,8}信息公开[^。，；]{0,6}报告(?![^。，；]{0,16}(?:通知|公告))/u;
/** The opening, not a link of the web page to the report of another year. */
const OPENS = /条例|统计|现(?:将|就|公布|发布|向)|本报告/u;
/** 「2019年，我镇高度重视…」 as the first words of section 一. */
const OPENING =
  /^(20\d{2})年度?[，,]?(?:[我本全]\p{Script=Han}{1,4}?|\p{Script=Han}{0,8}?(?:镇|乡|街道|局|办事处|政府)|在)(?![^。]{0,30}(?:被评|荣获|获得|印发|出台|成立|设立|撤并|合并|启动|搬迁))[^。]{6,}/u;
/** 「2019年，我镇政府信息公开工作还存在…」 as the first words of a paragraph of section 五. */
const PROBLEM = /^(20\d{2})年度?[，,]?[^。，；]{0,30}(?:还|仍然?|主要|也)?存在/u;
/** Problems of another year that are over. */
const OVER = /整改|已|提出|反馈|指出|报告/u;
/** Told for comparison, as history or as a plan. */
const COMPARES =
  /以来|至今|年底|年末|同期|同比|环比|上年(?!度?(?:结转|遗留|转))|去年|较(?!为|好|大|强|高|快)|比|(?:增长|下降|增加|减少)(?:了|约|近|率|幅|到|至)?(?=\d|[，。；]|$)|今年|本年|20\d{2}年(?:度)?结转|〔|《|计划|将|拟/u;

export const rule: Rule = {
  id: 'wrong-year',
  severity: 'error',
  title: { zh: '年份不对', en: 'Another year in the title or as the year of a reported fact' },
  source: '政府信息公开条例第四十九条：按年度报告；常见为照抄上一年报告未改年份',
  examples: {
    passes: [
      { says: { zh: '标题和正文都是本年度', en: 'the report year throughout' }, subject: () => perfect() },
    ],
    fails: [
      {
        says: { zh: '标题写成上一年', en: 'the title has the year before' },
        subject: () => perfect({ title: '青石镇2021年政府信息公开工作年度报告' }),
      },
      {
        says: { zh: '报送 2023 年度，报告是 2022 年的', en: 'filed for 2023, a report of 2022' },
        subject: () => perfect({ context: { year: 2023 } }),
      },
      {
        says: { zh: '正文叙述的是上一年的工作', en: 'the work of another year is told' },
        subject: () =>
          perfect({
            reword: (text) => text.replace('（一）主动公开。通过', '（一）主动公开。2021年，我镇通过'),
          }),
      },
      {
        says: { zh: '小节的事是上一年的', en: 'what a part tells is of the year before' },
        subject: () =>
          perfect({
            reword: (text) => text.replace(/^（二）依申请公开。全年收到/u, '（二）依申请公开。2021年度接到'),
          }),
      },
      {
        says: { zh: '段落中间说的是上一年的总数', en: 'the total of the year before within a paragraph' },
        subject: () =>
          perfect({
            reword: (text) =>
              text.replace(
                '（三）政府信息管理。',
                '（三）政府信息管理。定期清理。2021年度累计审核信息80条。',
              ),
          }),
      },
      {
        says: { zh: '“稳增长”不是比较', en: '稳增长 is no comparison' },
        subject: () =>
          perfect({
            reword: (text) =>
              text.replace(/^2022年，我镇把.*/u, '2021年，我镇围绕稳增长、惠民生，全面推进政府信息公开。'),
          }),
      },
      {
        says: { zh: '第一部分开头写的是上一年', en: 'section 一 opens with the year before' },
        subject: () =>
          perfect({
            reword: (text) =>
              text.replace(/^2022年，我镇把.*/u, '2021年，我镇政府信息公开工作总体平稳有序。'),
          }),
      },
      {
        says: {
          zh: '“没有收取信息处理费”写的是上一年',
          en: 'that no fee was charged is told of another year',
        },
        subject: () => perfect({ sections: { 六: ['2021年度，我镇没有收取信息处理费。'] } }),
      },
      {
        says: { zh: '第五部分写的是上一年的问题', en: 'the problems of another year are told' },
        subject: () =>
          perfect({
            sections: {
              五: ['2021年，我镇信息公开工作还存在公开不及时、解读偏少的问题。下一步将加强培训，完善制度。'],
            },
          }),
      },
    ],
    silent: [
      {
        says: { zh: '“2021年以来”是持续的工作', en: 'work that goes on since 2021' },
        subject: () =>
          perfect({ reword: (text) => text.replace('2022年，我镇把', '2021年以来，我镇坚持把') }),
      },
      {
        says: { zh: '开头说的是沿革', en: 'the opening tells what the township came from' },
        subject: () =>
          perfect({
            reword: (text) =>
              text.replace(/^2022年，我镇把/u, '2019年，我镇由两乡合并设立。设镇以来，我镇把'),
          }),
      },
      {
        says: { zh: '引用上一年印发的通知', en: 'a notice of another year is cited' },
        subject: () =>
          perfect({
            preamble: [
              '按照市政府办公布的2021年政府信息公开工作年度报告编制要求的通知，编制2022年度报告。统计期限自2022年1月1日起，至2022年12月31日止。',
            ],
          }),
      },
      {
        says: { zh: '网页上有往年报告的链接', en: 'the web page links to the report of another year' },
        subject: () =>
          perfect({
            preamble: [
              '关于公布2021年政府信息公开工作年度报告的公告',
              '统计期限自2022年1月1日起，至2022年12月31日止。',
            ],
          }),
      },
      {
        says: { zh: '上一年的情况与本年度并提', en: 'the year before told beside this one' },
        subject: () =>
          perfect({ sections: { 六: ['2021年未收取信息处理费，2022年也没有收取信息处理费。'] } }),
      },
      {
        says: { zh: '上一年的问题已经整改', en: 'problems of the year before that are over' },
        subject: () =>
          perfect({
            sections: {
              五: [
                '2021年，栏目更新存在不及时的问题，现已整改到位。',
                '2022年还存在解读偏少的问题。下一步将加强培训。',
              ],
            },
          }),
      },
      {
        says: { zh: '上一年印发的办法', en: 'rules issued the year before' },
        subject: () =>
          perfect({
            reword: (text) =>
              text.replace(
                '（三）政府信息管理。',
                '（三）政府信息管理。2021年印发的信息发布办法共8条，继续执行。',
              ),
          }),
      },
      {
        says: {
          zh: '上一年某月建成的还在用',
          en: 'what was built in a month of the year before still stands',
        },
        subject: () =>
          perfect({
            reword: (text) =>
              text.replace('（四）平台建设。', '（四）平台建设。2021年10月配齐查询机3个，运行正常。'),
          }),
      },
      {
        says: { zh: '与上年比较', en: 'a comparison with last year' },
        subject: () =>
          perfect({
            reword: (text) =>
              text.replace('（一）主动公开。', '（一）主动公开。2021年公开信息300条，今年增长18.7%。'),
          }),
      },
      {
        says: { zh: '对下一年的打算、引用往年文件', en: 'plans for next year, a document of an earlier one' },
        subject: () =>
          perfect({
            reword: (text) =>
              text.replace(
                '改进措施：',
                '改进措施：2023年，我镇将新公开事项20项，落实国办公开办函〔2021〕30号；',
              ),
          }),
      },
    ],
  },
  check: (subject) => {
    const { report } = subject;
    const year = believedYear(subject);
    if (year === null) return 'does-not-apply';
    const faults: Fault[] = [];
    const titleYear = yearIn(report.title?.text);
    if (report.title && titleYear !== null && titleYear !== year) {
      faults.push({
        place: report.title.place,
        quote: report.title.text,
        message: {
          zh: `标题写的是 ${titleYear} 年，报告年度是 ${year} 年。`,
          en: `The title says ${titleYear}; the report year is ${year}.`,
        },
        expected: year,
        found: titleYear,
        repair: {
          zh: '请确认报送的是本年度报告，并改正年份。',
          en: 'See that it is this year’s report, and correct the year.',
        },
      });
    }
    const announced = announcedYear(report);
    if (faults.length === 0 && announced && announced.year !== year)
      faults.push(announcedFault(announced, year));
    // A report of another year altogether tells that year's work: the title says it all.
    if (faults.length > 0) return faults;
    const paragraphs = (['一', '五', '六'] as const).flatMap((section) =>
      sectionParagraphs(report, section).map((paragraph, index) => ({ ...paragraph, section, index })),
    );
    for (const { text, place, section, index } of paragraphs) {
      const opening = section === '一' && index === 0 ? OPENING.exec(text) : null;
      const problem = section === '五' && !OVER.test(text) ? PROBLEM.exec(text) : null;
      const told =
        section === '五'
          ? problem
          : (FACT.exec(text) ?? NOTHING.exec(text) ?? AS_OF.exec(text) ?? opening ?? WHOLE_YEAR.exec(text));
      const toldYear = Number(told?.[1]);
      const sentence = told
        ? text.slice(told.index, text.indexOf('。', told.index + told[0].length) + 1 || undefined)
        : '';
      if (
        !told ||
        toldYear >= year ||
        (!problem && COMPARES.test(opening ? sentence.replace(/《[^》]*》/gu, '') : sentence)) ||
        text.includes(`${year}年`)
      )
        continue;
      faults.push({
        section,
        place,
        quote: sentence,
        message: {
          zh: `正文把 ${toldYear} 年的情况作为本年度工作来写：“${sentence}”。`,
          en: `The work of ${toldYear} is told as this year’s: “${sentence}”.`,
        },
        expected: year,
        found: toldYear,
        repair: {
          zh: `请改写为 ${year} 年的情况；如是与往年比较，请写明“相比”“上年”。`,
          en: `Tell the work of ${year}; where it is a comparison, say so.`,
        },
      });
    }
    return faults;
  },
};

interface Announced {
  readonly year: number;
  readonly words: string;
  readonly place: Quote['place'];
}

function announcedYear({ preamble }: Report): Announced | null {
  for (const { text, place } of paragraphsOf(preamble)) {
    const found = OPENS.test(text) ? ANNOUNCED.exec(text) : null;
    if (found) return { year: Number(found[1]), words: found[0], place };
  }
  return null;
}

function announcedFault({ year: found, words, place }: Announced, year: number): Fault {
  return {
    place,
    quote: words,
    message: {
      zh: `开头说的是 ${found} 年的报告，报告年度是 ${year} 年：“${words}”。`,
      en: `The opening speaks of the report of ${found}; the report year is ${year}: “${words}”.`,
    },
    expected: year,
    found,
    repair: { zh: `请改为 ${year} 年。`, en: `Write ${year}.` },
  };
}
