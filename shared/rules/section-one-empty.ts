import { isFormula } from '../narrative/formulae.ts';
import { missingSubjects, SUBJECTS } from '../narrative/subjects.ts';
import { sectionParagraphs } from '../narrative/text.ts';
import type { Report } from '../report/report.ts';
import type { Rule } from './rule.ts';

const LEAST_WORDS = 30;
/** As long as this it is still empty where it has no figure and none of the five subjects. */
const TWO_SENTENCES = 60;

export const rule: Rule = {
  id: 'section-one-empty',
  severity: 'error',
  title: { zh: '第一部分只有开头的套话', en: 'Section 一 is only the opening formula' },
  source: '政府信息公开条例第五十条、第四十七条（敷衍塞责）',
  encouragedOnlyFor2019: true,
  check: ({ report }) => {
    const section = report.sections.find(({ number }) => number === '一');
    if (!section) return 'does-not-apply';
    if (!openingOnly(report)) return [];
    return [
      {
        section: '一',
        place: section.heading?.place ?? null,
        message: {
          zh: '第一部分“总体情况”没有实际内容。',
          en: 'Section 一 tells nothing of the year’s work.',
        },
        repair: {
          zh: '请写明主动公开、依申请公开、政府信息管理、平台建设、监督保障的情况。',
          en: 'Tell of disclosure, applications, information management, platforms and supervision.',
        },
      },
    ];
  },
};

/** 「（三）政府信息管理」 with nothing behind it. */
const HEADING_ALONE = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*[^\d。，：:；（(]{2,20}[。：:]?$/u;
/** 「在市委坚强领导下，…取得新成效」: words without a fact in them. */
const SLOGAN =
  /领导下|指导下?$|思想|精神|(?:取得|有)了?.{0,6}(?:成效|进展|效果|成绩|进步)|高度重视|(?:认真|全面|深入|切实)(?:贯彻|落实|学习)|(?:稳步|有序|扎实|持续)(?:推进|开展)|(?:推进|开展)(?:政府)?信息公开(?:各项)?工作$/u;

/** 「主动公开信息568条」: however little is told, it is a fact. */
const COUNTED = /(?:公开|发布|受理|收到|办结|答复)[^，。；]{0,20}(?<!\d)[1-9]\d*余?[条件份篇]/u;

/** Whether section 一 holds nothing but sentences that every report has. */
export function openingOnly(report: Report): boolean {
  const paragraphs = sectionParagraphs(report, '一');
  if (paragraphs.some(({ text }) => COUNTED.test(text))) return false;
  const words = paragraphs
    .filter(({ text }) => !HEADING_ALONE.test(text))
    .flatMap(({ text }) => text.split(/[。；;！\n]/u))
    .filter((sentence) => !isFormula(sentence) || /(?:未|没有|无).{0,40}(?:申请|复议|诉讼)/u.test(sentence))
    .join('');
  const length = lengthOf(words);
  const facts = words
    .split(/[，,]/u)
    .filter((clause) => /\d(?!\d{0,3}年)/u.test(clause) || !SLOGAN.test(clause));
  const saysSomething =
    /\d/u.test(words.replace(/20\d{2}年/gu, '')) || missingSubjects(report).length < SUBJECTS.length - 1;
  return length < LEAST_WORDS || (!saysSomething && lengthOf(facts.join('')) < TWO_SENTENCES);
}

function lengthOf(words: string): number {
  return words.replace(/[^\p{Script=Han}\d]/gu, '').length;
}
