import { narrativeOf } from '../narrative/claims.ts';
import type { Sentence } from '../narrative/sentences.ts';
import type { Rule } from './rule.ts';

/** What a report counts, with the words that may stand between it and its figure. */
const COUNTED =
  '申请|依申请公开|信息|文件|年度|结转|办结|答复|复议|诉讼|(?:予以|部分|不予)公开|无法提供|不予处理|行政(?:许可|处罚|强制)(?:决定|案件)?';
const IN_ALL = '(?:共计?|合计|累计|总计|总数|总量|数量|为|有|约|近)*';
const MEASURE = '(?:(?<!案)件|条|份|篇|宗)次?';
/** No word goes on here: 「收到申请件，」, not 「申请件件有回音」. */
const END = '(?=[，,。；;、：（(]|$)';
const NO_DIGITS = '[^，。；、\\d一二三四五六七八九十两零〇百]';

/** 「受理4申请」: a figure and no measure word. */
const NO_MEASURE = new RegExp(
  '(?:收到|受理|接到|办理|答复|办结|制发|制定|共|公开|发布)\\d+(?=(?:政府信息|信息公开|依申请|申请(?!人)|行政规范性文件|规范性文件|信息[，。；]))' +
    `|(?:类信息|公开申请|(?:收到|受理|接到|新收)申请|政府信息|政务信息|公开信息|发布信息|规范性文件)(?:共|共计|计|总数)?(?!12345)\\d{1,4}(?=其中|主要|包括|涉及|[，；、]|$)` +
    `|(?:办结|结转下年度|上年结转|予以公开|部分公开|不予公开|制发|废止|现行有效|行政复议|行政诉讼|行政许可|行政处罚|行政强制)(?:决定)?(?:共|为)?\\d+(?=[，；、]|$)` +
    `|(?:共计?|累计|合计)(?:发布|公开|推送|收到|受理|办结)(?!20\\d{2})\\d{1,5}(?=[，；、]|$)` +
    `|(?:推文|稿件|手册|资料|问卷|培训班?|会议|指南|解读)(?!20\\d{2})\\d{1,4}(?=[，；、]|$)`,
  'u',
);
/** 「新收6，办结5，结转1」: a list that needs no measure words. */
const TELEGRAPHIC = /\p{Script=Han}\d+(?=[，；、）]|$).*\p{Script=Han}\d+(?=[，；、）]|$)/u;
const MEASURED = /\d\s*[件条份篇宗起次]/u;
/** What is done in so many 篇, 份 and 场. */
const DONE =
  '发布|推送|刊发|转发|更新|召开|举办|举行|开展|组织|发放|印发|印制|制作|回应|回复|接受|编发|办理|完成|公示|张贴|参加|建成|新建|新增|设立|设置|增设|配备|安装|采纳|征集|收集|整改|纠正|修改|修订|清理|下架|答复|收到|提出|增发|录制|拍摄|发稿|推文|撰写';
/** Things counted, behind what was done with them: 「发放办事指南份」, not 「落到实处」, where the word ends so. */
const THINGS = [
  '(?<![长短整开全专每几多数逐各一])篇次?',
  '(?<![月年身省股部备成缘辈名天充每几多数逐各双一])份',
  '(?:册|资料|材料|书|指南|汇编|读本|折页|单)册次?',
  '(?<![头信法逐线链词粉款每教油枝金面荷整几多数各便借欠纸干一])条次?',
  '(?<![事之实好查惩何到四各难共相深出去坏用住益妥理络表公细短长会总科别随远近高低妙暗多数几痛特同法诉务访一])处',
  '(?:培训班?|会议|讲座|宣讲|活动|发布会|座谈会|直播|推进会|评议会|开放日|咨询|检查|督查|关切|热点|舆情)(?:场次?|次)',
  '(?<![市现广立农到当在会机剧球入出主登退工靶赛操考战菜牧林渔草专石殖])场',
  '(?:简报|专刊|公报|通报|专栏|培训班)期',
  '(?:公开栏|宣传栏|公示栏|专区|站点|点位|账号|栏目|窗口|问题|场所|查阅点|触摸屏|查询机|电脑|电子屏)[个台块]',
  '(?:任务|举措|措施|问题|建议|提案|事项)[项条]|(?:建议|提案|工单|咨询)件',
].join('|');
/** 「收到政府信息公开申请件」「发布信息余条」「共条」: a measure word and no figure. */
const NO_FIGURE = new RegExp(
  `(?:收到|受理|接到|新收|办结|答复|制发|制定|废止|结转|公开|发布|有效的?(?:行政)?规范性|作出|做出|提起|引发|发生)${NO_DIGITS}{0,24}?(?:${COUNTED}|共|计|共计)${IN_ALL}余?${MEASURE}${END}` +
    `|(?:共|累计|总计)${NO_DIGITS}{0,6}(?:公开|发布|收到|受理|办结)${MEASURE}${END}` +
    `|(?:共计?|合计|累计|总计|收到|为)${MEASURE}${END}` +
    `|(?:${DONE})${NO_DIGITS}{0,20}?余?(?:${THINGS})${END}` +
    `|(?:${DONE}|覆盖|惠及|受益|参训|参加|参与|接待|服务|咨询|查阅)${NO_DIGITS}{0,8}?(?<!按)余?人次${END}` +
    `|(?:阅读|点击|浏览|访问|播放|关注)(?:总?量|人数|总数)?(?:达到?|超过?|突破|约|为|共|累计)*余?万?(?:人次|次)${END}` +
    `|(?:占比?|达到?|率为?|增长|下降|提高|满意度)%` +
    `|(?<![对的每该各由])(?:受理|办结|答复|新收|接收|结转)件${END}` +
    `|(?:公开|发布|推送)(?:条|篇|份)${END}|(?:卡片|海报|照片|图片|明白纸|宣传单|传单)张${END}` +
    `|(?:短视频|视频|推文|图解|图片|文章|稿件|简报|公告|微博)(?:条|篇|个|期|份|部)${END}` +
    `|等项(?!目|下)(?=\\p{Script=Han})|(?:公示|发放|公开|组织|推送|检查)批次${END}` +
    `|文件个${END}|(?:收费|处理费|金额|总额)(?:共计?|合计|总计|为)*万?元${END}`,
  'u',
);
/** In a list of figures one stands without its own: 「行政复议件，行政诉讼1件」. */
const NO_FIGURE_IN_LIST = new RegExp(
  `(?:${COUNTED.replace('申请|', '')}|制发|废止|有效)${IN_ALL}${MEASURE}${END}`,
  'u',
);
const LIST = /\d\s*[件条份篇宗]/u;
/** 「现行有效的规范性文件。」 in a list of figures. */
const NOTHING_SAID =
  /^(?:截至[^，]*)?(?:我[镇乡街道局办]+|本机关)?(?:目前)?(?:共有?|有)?现行有效的?(?:行政)?规范性文件(?:共|为|有|数|数量)*$/u;

/** 「未接到公开申请件」, 「共办理依申请公开件，均已答复，数量为3件」: here 件 is of the noun. */
const NEGATED = /(?:未|没有|无(?!法提供)|不存在|从未)[^，。；]*$/u;
const NOUN = /(?:申请|公开|复议|诉讼)件$/u;
const COUNTED_AFTER = /^[，、][^。；]*?(?:数量|共|计|总数|收件|办件)[^，。；\d]{0,4}\d/u;

function withoutMeasure({ text, quote }: Sentence): string | undefined {
  const found = NO_MEASURE.exec(text)?.[0];
  const list =
    /单位[:：]件/u.test(text) ||
    (MEASURED.test(quote.text) ? false : TELEGRAPHIC.test(quote.text.replace(/[。：]/gu, '，')));
  return list ? undefined : found;
}

function withoutFigure({ text }: Sentence, pattern: RegExp): string | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [words] = found;
  const end = found.index + words.length;
  const named = NOUN.test(words) && COUNTED_AFTER.test(text.slice(end));
  // 「受理14件依申请公开件」
  const before = /\d[件份宗个](?:的)?$/u.test(text.slice(0, found.index));
  return named || before || NEGATED.test(text.slice(0, end)) ? undefined : words;
}

/** 「财政信息14条、工作动态条、其他8条」: one of a list whose others are counted by the same measure word. */
function uncountedItem({ text }: Sentence): string | undefined {
  const items = text.split(/[，、；：]/u).map((item) => item.trim());
  const measures = items.flatMap((item) => /\d余?([条篇份期场])次?$/u.exec(item)?.[1] ?? []);
  if (measures.length < 2) return undefined;
  return items.find(
    (item) =>
      measures.includes(item.slice(-1)) &&
      /^\p{Script=Han}{3,11}$/u.test(item) &&
      !/^(?:无|未|没有)|[一二两三四五六七八九十百千零几多数若各每逐]|头条$|[月身年]份$|[市现广]场$|[日时长定到近逾工同]期$/u.test(
        item,
      ),
  );
}

export const rule: Rule = {
  id: 'number-missing',
  severity: 'warning',
  title: { zh: '句子里漏了数字或量词', en: 'A number or a measure word is missing' },
  source: '年度报告应当真实准确 (seen in published reports)',
  check: (subject) => {
    const { sentences } = narrativeOf(subject.report, subject.year);
    if (sentences.length === 0) return 'does-not-apply';
    return sentences.flatMap((sentence) => {
      const stated = /\d/u.test(sentence.text);
      const found =
        withoutMeasure(sentence) ??
        withoutFigure(sentence, NO_FIGURE) ??
        uncountedItem(sentence) ??
        (LIST.test(sentence.text) ? withoutFigure(sentence, NO_FIGURE_IN_LIST) : undefined) ??
        (stated || sentence.text.length < 30
          ? sentence.clauses.find(({ text }) => NOTHING_SAID.test(text))?.text
          : undefined);
      if (found === undefined) return [];
      return [
        {
          section: sentence.section,
          place: sentence.quote.place,
          quote: sentence.text,
          message: {
            zh: `“${found}”处漏了数字或量词。`,
            en: `A number or a measure word is missing at “${found}”.`,
          },
          repair: { zh: '请补上。', en: 'Add it.' },
        },
      ];
    });
  },
};
