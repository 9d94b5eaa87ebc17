import { bare, tidy } from '../words/normalise.ts';
import { perfect } from './perfect-report.ts';
import type { Fault, Rule, Subject } from './rule.ts';
import { unitNameOf } from './unit-kind.ts';

const STANDARD =
  /^(?!关于)\p{Script=Han}[\p{Script=Han}\d]*?(?:20\d{2}|二[〇零]\p{Script=Han}{2})年政府信息公开工作年度报告$/u;
const WITHOUT_UNIT = /^(?:20\d{2}|二[〇零]\p{Script=Han}{2})年政府信息公开工作年度报告$/u;
/** What stands in the title's place where nothing of the title is right. */
const IN_ITS_PLACE =
  /^[^，。：:>]{0,30}(?:信息|政务)公开[^，。：:>]{0,12}(?:情况|年报|报告|总结|汇报|小结)$|^[^，。：:>]{2,20}20\d{2}年[^，。：:>]{4,16}(?:年报|年度报|报告|总结)$/u;

/** Formats in which the whole of the report is written, with its title. */
const WRITTEN = /^(?:docx|doc|odt|rtf|wps)$/u;

const inFormat = (format: Subject['document']['format'], subject: Subject): Subject => ({
  ...subject,
  document: { ...subject.document, format },
});

/** Nothing stands above the first sentence, so no title was overlooked. */
function beginsWithText({ document: { format, blocks } }: Subject): boolean {
  const [first] = blocks;
  return (
    WRITTEN.test(format) &&
    first?.kind === 'paragraph' &&
    (/^.{30,}[。：]$/u.test(first.text.trim()) || /^一、/u.test(first.text.trim()))
  );
}

function prescribed(subject: Subject): string {
  return `${unitNameOf(subject) ?? '〈单位〉'}${subject.year ?? '〈年份〉'}年政府信息公开工作年度报告`;
}

function absent(subject: Subject): Fault {
  const expected = prescribed(subject);
  return {
    place: subject.document.blocks[0]?.kind === 'paragraph' ? subject.document.blocks[0].place : null,
    message: { zh: '文件没有标题，开头就是正文。', en: 'The file has no title; it begins with its text.' },
    expected,
    repair: { zh: `请加上标题“${expected}”。`, en: `Put the title “${expected}” above it.` },
  };
}

export const rule: Rule = {
  id: 'title-nonstandard',
  severity: 'warning',
  title: { zh: '标题不规范', en: 'The title is not 〈unit〉〈year〉年政府信息公开工作年度报告' },
  source: '国办公开办函〔2019〕60号、〔2021〕30号',
  examples: {
    passes: [
      {
        says: { zh: '单位 + 年份 + 规定名称', en: 'unit, year and the prescribed name' },
        subject: () => perfect(),
      },
    ],
    fails: [
      {
        says: { zh: '“2022年度信息公开工作总结”', en: 'a “summary of work”' },
        subject: () => perfect({ title: '青石镇2022年度信息公开工作总结' }),
      },
      {
        says: { zh: '标题没有单位名称', en: 'the title names no unit' },
        subject: () => perfect({ title: '2022年政府信息公开工作年度报告' }),
      },
      {
        says: {
          zh: 'Word 文件开头就是正文，没有标题',
          en: 'a Word file begins with its text, without a title',
        },
        subject: () => perfect({ title: null }),
      },
      {
        says: { zh: '“2022年政府信息公开情况”', en: 'nothing of the title but its subject' },
        subject: () => perfect({ title: null, preamble: ['青石镇2022年政府信息公开情况'] }),
      },
    ],
    silent: [
      {
        says: {
          zh: '网页里没有标题（标题在网页外面）',
          en: 'the page has no title, it stands outside of it',
        },
        subject: () => inFormat('html', perfect({ title: null })),
      },
      {
        says: { zh: '标题分两行、带书名号或空格', en: 'in two lines, with spaces or book marks' },
        subject: () => perfect({ title: '清溪市青石镇人民政府\n2022 年政府信息公开工作年度报告' }),
      },
      {
        says: { zh: '单位名称另起一行', en: 'the unit stands in a line of its own' },
        subject: () =>
          perfect({
            title: '2022年政府信息公开工作年度报告',
            preamble: ['青石镇人民政府', '统计期限自2022年1月1日起，至2022年12月31日止。'],
          }),
      },
    ],
  },
  check: (subject) => {
    const { preamble } = subject.report;
    const title =
      subject.report.title ??
      preamble
        .slice(0, 1)
        .find(({ text }) => IN_ITS_PLACE.test(bare(text.replace(/[（(][^）)]*[）)]\s*$/u, ''))));
    if (!title) return beginsWithText(subject) ? [absent(subject)] : 'does-not-apply';
    const name = bare(title.text);
    if (STANDARD.test(name)) return [];
    const unit = unitNameOf(subject);
    const unitAlone = preamble.some(
      ({ text }) => unit !== null && text.trim().length < 24 && text.includes(unit),
    );
    if (WITHOUT_UNIT.test(name) && unitAlone) return [];
    const expected = prescribed(subject);
    return [
      {
        place: title.place,
        quote: tidy(title.text),
        message: {
          zh: `标题“${tidy(title.text).replace(/\n/gu, '')}”不规范。`,
          en: `The title “${tidy(title.text).replace(/\n/gu, '')}” is not the prescribed one.`,
        },
        expected,
        found: tidy(title.text),
        repair: { zh: `请改为“${expected}”。`, en: `Use “${expected}”.` },
      },
    ];
  },
};
