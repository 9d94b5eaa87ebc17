import type { SectionNumber } from '../form/index.ts';
import { narrativeParagraphs, paragraphsOf } from '../narrative/text.ts';
import type { Report } from '../report/report.ts';
import type { Rule } from './rule.ts';

/** What a section says even when its heading was lost. */
const CONTENT: Partial<Record<SectionNumber, RegExp>> = {
  一: /主动公开[\s\S]*(?:平台|监督|管理)/u,
  五: /(?:问题|不足|差距|短板|薄弱)[\s\S]*(?:改进|下一步|今后|加强|完善|提升)/u,
  六: /其他需要报告的?事项|信息处理费/u,
};
const LEAST_CONTENT = 60;

export const rule: Rule = {
  id: 'missing-section',
  severity: 'error',
  title: { zh: '六个部分缺少一个', en: 'One of the six sections is absent' },
  source: '政府信息公开条例第五十条；国办公开办函〔2019〕60号、〔2021〕30号',
  encouragedOnlyFor2019: true,
  check: ({ report, form }) =>
    form.sections
      .filter(({ number }) => !report.sections.some((section) => section.number === number))
      .map(({ number, title }) => {
        const lost = headingLost(report, number);
        return {
          severity: lost ? ('warning' as const) : ('error' as const),
          section: number,
          message: lost
            ? {
                zh: `没有找到第${number}部分“${title}”的标题，正文里似有相关内容。`,
                en: `The heading of section ${number} (${title}) was not found, though the text seems to have its content.`,
              }
            : { zh: `缺少第${number}部分“${title}”。`, en: `Section ${number} (${title}) is absent.` },
          expected: `${number}、${title}`,
          repair: lost
            ? { zh: `请补上标题“${number}、${title}”。`, en: `Add the heading “${number}、${title}”.` }
            : {
                zh: '请补写这一部分；没有情况也要写明。',
                en: 'Write this section; say so where there is nothing to report.',
              },
        };
      }),
};

function headingLost(report: Report, number: SectionNumber): boolean {
  const content = CONTENT[number];
  if (!content) return false;
  const where =
    number === '一'
      ? paragraphsOf(report.preamble)
      : number === '五'
        ? report.sections
            .filter((section) => '二三四'.includes(section.number))
            .flatMap((section) => paragraphsOf(section.paragraphs))
        : narrativeParagraphs(report);
  const text = where.map((quote) => quote.text).join('\n');
  return content.test(text) && (number === '六' || text.length >= LEAST_CONTENT);
}
