import type { Quote } from '../../report/report.ts';
import type { Examples, Subject } from '../rule.ts';
import { perfect } from './perfect-report.ts';

const without = (heading: string) => {
  const paragraphs = perfect().report.sections.find(({ number }) => number === '一')?.paragraphs ?? [];
  return paragraphs.map(({ text }) => text).filter((text) => !text.includes(heading));
};

/** 「（一）主动公开。…」 as 「主动公开」 and the text on the next line, in which the words of the heading do not come again. */
const unnumbered = () =>
  without('（').concat(
    '主动公开',
    '全年通过各类渠道推送356条，其中机构职能12条、财政预决算8条、惠民补贴336条。',
    '依申请公开',
    '本年新收25件，上年结转2件，年末结转2件。',
    '政府信息管理',
    '落实专人登记台账，每季度核对一次。',
    '公开平台建设',
    '在便民服务中心设查询机一台。',
    '监督保障',
    '工作考核、社会评议按季度开展，没有需要责任追究的情形。',
  );

/** The parts on platforms and supervision behind the one before them, as a page leaves them whose lines were all full. */
function runTogether(): string[] {
  const paragraphs = without('（四）平台建设').filter((text) => !/^（[三五]）/u.test(text));
  return [
    ...paragraphs,
    '（三）政府信息管理。信息每季度清理一次。（四）公开平台建设。在便民服务中心设查询机一台。五是监督保障方面。每半年通报一次。',
  ];
}

/** As before, with a row of figures above 「依申请公开」. */
function withOwnTable(): Subject {
  const subject = perfect({ sections: { 一: unnumbered() } });
  const sections = subject.report.sections.map((section) =>
    section.number === '一' ? { ...section, paragraphs: section.paragraphs.flatMap(withRow) } : section,
  );
  return { ...subject, report: { ...subject.report, sections } };
}

function withRow(quote: Quote): readonly Quote[] {
  const row = { text: '微信公众号推送文章和图片解读材料（篇） 180 207 15%', place: { table: 1, row: 2 } };
  return quote.text === '依申请公开' ? [row, quote] : [quote];
}

export const examples: Examples = {
  passes: [{ says: { zh: '五个方面都有', en: 'all five are there' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '没有“平台建设”', en: 'nothing on platforms' },
      subject: () => perfect({ sections: { 一: without('（四）平台建设') } }),
    },
    {
      says: {
        zh: '“依申请公开政府信息”不是主动公开',
        en: 'disclosure on application is not proactive disclosure',
      },
      subject: () =>
        perfect({
          sections: {
            一: without('（一）主动公开').map((text) => text.replace('依申请公开', '依申请公开政府信息情况')),
          },
        }),
    },
    {
      says: {
        zh: '“依申请公开规范有序”不是信息管理',
        en: 'applications handled “in good order” are no management of information',
      },
      subject: () =>
        perfect({
          sections: {
            一: without('（三）政府信息管理')
              .filter((text) => !/审/u.test(text))
              .map((text) => text.replace('（二）依申请公开', '（二）依申请公开工作规范有序')),
          },
        }),
    },
    {
      says: { zh: '小标题没有编号，缺一个方面', en: 'headings without numbers, one subject is not there' },
      subject: () => perfect({ sections: { 一: unnumbered().filter((text) => !/平台|查询机/u.test(text)) } }),
    },
  ],
  silent: [
    {
      says: { zh: '第一部分有自制的统计表', en: 'a table of the office’s own stands in section 一' },
      subject: () => withOwnTable(),
    },
    {
      says: { zh: '不分小节，内容都写到了', en: 'no headings, but everything is said' },
      subject: () =>
        perfect({
          sections: {
            一: [
              '2022年，我镇通过公开专栏主动公开信息356条，收到政府信息公开申请25件均依法办理；信息发布前经三级审核；全年组织培训两次，工作考核、社会评议、责任追究制度得到落实。',
            ],
          },
        }),
    },
    {
      says: { zh: '一个方面没有小标题，另起一段写了', en: 'one subject in a paragraph without a heading' },
      subject: () => perfect({ reword: (text) => text.replace('（五）监督保障。工作考核方面，', '') }),
    },
    {
      says: { zh: '两个方面连成了一段', en: 'two subjects have run together in one paragraph' },
      subject: () => perfect({ sections: { 一: runTogether() } }),
    },
    {
      says: { zh: '各方面都只写了短短一句', en: 'each subject in one short sentence' },
      subject: () =>
        perfect({
          sections: {
            一: [
              '（一）主动公开。及时公开各类信息。',
              '依申请公开。收到25件，结转2件。',
              '信息管理。先审后发，定期清理。',
              '平台建设。维护专栏一个。',
              '监督保障。开展工作考核、社会评议，无责任追究。',
            ],
          },
        }),
    },
    {
      says: { zh: '小标题没有编号，单独成行', en: 'headings without numbers on lines of their own' },
      subject: () => perfect({ sections: { 一: unnumbered() } }),
    },
    {
      says: { zh: '小节名称不同', en: 'headings in other words' },
      subject: () =>
        perfect({
          reword: (text) =>
            text
              .replace('（四）平台建设', '（四）拓展公开渠道')
              .replace('（三）政府信息管理', '（三）规范发布审核'),
        }),
    },
  ],
};
