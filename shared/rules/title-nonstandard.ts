import { bare, tidy } from '../words/normalise.ts';
import { unitNameOf } from './parts/unit-kind.ts';
import type { Fault, Rule, Subject } from './rule.ts';

const STANDARD =
  /^(?!关于)\p{Script=Han}[\p{Script=Han}\d]*?(?:20\d{2}|二[〇零]\p{Script=Han}{2})年政府信息公开工作年度报告$/u;
const WITHOUT_UNIT = /^(?:20\d{2}|二[〇零]\p{Script=Han}{2})年政府信息公开工作年度报告$/u;
/** What stands in the title's place where nothing of the title is right. */
const IN_ITS_PLACE =
  /^[^，。：:>]{0,30}(?:信息|政务)公开[^，。：:>]{0,12}(?:情况|年报|报告|总结|汇报|小结|说明)$|^[^，。：:>]{2,20}20\d{2}年[^，。：:>]{4,16}(?:年报|年度报|报告|总结)$|^[^，。：:>]{2,20}年度报告$/u;

/** Formats in which the whole of the report is written, with its title. */
const WRITTEN = /^(?:docx|doc|odt|rtf|wps)$/u;

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
