import { listed } from '../findings/listing.ts';
import { narrativeParagraphs } from '../narrative/text.ts';
import { bare } from '../words/normalise.ts';
import type { Rule } from './rule.ts';

/** Headings of the structure before 2019, without their numbers. */
const OLD_HEADING =
  /^(?:概述|(?:依申请)?(?:公开)?(?:政府)?信息(?:公开)?的?收费(?:及|和|与)减免(?:情况)?|(?:政府)?信息公开的?收费情况|收费及减免情况|(?:政府)?信息公开咨询情况|咨询处理情况|(?:相关的?|需要|其他)*说明的?(?:事项)?[和及与]附表|附表|政府信息公开情况统计表|(?:政府)?信息公开(?:工作)?(?:机构和)?人员情况|人员和收支情况)$/u;
const NUMBER =
  /^(?:第[一二三四五六七八九]部分[、.．：:\s]*|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)/u;
/** 「（六）收费及减免情况。2022年…」: a heading whose text runs on behind it. */
const RUNS_ON = /^((?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)?[^。：:，；]{2,20})[。：:]/u;
const LONGEST_HEADING = 24;
const COMPOSED =
  /(?:由|包括|包含|分为)(?:概述、|[^。]{4,}、(?:政府)?(?:信息公开)?的?(?:收费(?:及|和|与)?减免|咨询处理)情况)/u;

export const rule: Rule = {
  id: 'old-structure-wording',
  severity: 'warning',
  title: { zh: '沿用 2019 年以前的结构', en: 'Parts of the structure before 2019' },
  source: '国办公开办函〔2019〕60号起改为六个部分',
  check: ({ report }) => {
    const headings = report.sections.flatMap(({ heading, paragraphs }) => [
      ...(heading ? [heading] : []),
      ...paragraphs.flatMap(({ text, place }) => {
        const line = RUNS_ON.exec(text.trim())?.[1] ?? text.trim();
        return line.length <= LONGEST_HEADING ? [{ text: line, place }] : [];
      }),
    ]);
    const old = headings.filter(({ text }) => OLD_HEADING.test(bare(text.trim().replace(NUMBER, ''))));
    const composed = narrativeParagraphs(report).filter(({ text }) => COMPOSED.test(text));
    const [first] = [...old, ...composed];
    if (!first) return [];
    const names = listed([
      ...old.map(({ text }) => `“${text.trim()}”`),
      ...composed.map(({ text }) => `“${COMPOSED.exec(text)?.[0].split('、').filter(Boolean).at(-1) ?? ''}”`),
    ]);
    return [
      {
        place: first.place,
        quote: first.text,
        message: {
          zh: `仍有 2019 年以前的结构或提法：${names.zh}。`,
          en: `Parts of the structure before 2019 are left: ${names.en}.`,
        },
        expected: report.sections.length === 0 ? null : '六个部分',
        found: first.text.trim().slice(0, 40),
        repair: {
          zh: '请按现行格式的六个部分编写，第一部分为“总体情况”。',
          en: 'Write it in the six sections of today; the first is 总体情况.',
        },
      },
    ];
  },
};
