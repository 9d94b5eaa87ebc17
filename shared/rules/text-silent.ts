import { narrativeOf } from '../narrative/claims.ts';
import { narrativeParagraphs } from '../narrative/text.ts';
import { perfect } from './perfect-report.ts';
import type { Rule, Subject } from './rule.ts';
import { openingOnly } from './section-one-empty.ts';

const APPLICATIONS =
  '全年收到政府信息公开申请25件，上年结转2件；共办结25件，其中予以公开12件、部分公开3件，结转下年度2件。';

export const rule: Rule = {
  id: 'text-silent',
  severity: 'warning',
  title: {
    zh: '表格有申请，文字却说没有或没有提到',
    en: 'The table has applications, the text says none or nothing',
  },
  source: '政府信息公开条例第五十条第（二）项 (seen in published reports)',
  examples: {
    passes: [
      { says: { zh: '文字报告了申请', en: 'the text tells of the applications' }, subject: () => perfect() },
    ],
    fails: [
      {
        says: { zh: '文字说没有收到申请：错误', en: 'the text says there were none: an error' },
        subject: () =>
          perfect({ reword: (text) => text.replace(APPLICATIONS, '全年未收到政府信息公开申请。') }),
      },
      {
        says: { zh: '文字完全没有提到申请：警告', en: 'the text does not mention any: a warning' },
        subject: () =>
          perfect({
            sections: {
              一: [
                '2022年，我镇公开信息356条，按三审制度审核发布，维护好公开专栏，自觉接受工作考核、社会评议和责任追究。',
              ],
            },
          }),
      },
    ],
    silent: [
      {
        says: { zh: '没有申请，表格也是 0', en: 'no applications, and zeros in the table' },
        subject: () =>
          perfect({
            figures: Object.fromEntries(
              [...perfect().report.cells.keys()]
                .filter((id) => id.startsWith('applications.'))
                .map((id) => [id, 0]),
            ),
            reword: (text) => text.replace(APPLICATIONS, '全年未收到政府信息公开申请。'),
          }),
      },
      {
        says: { zh: '上年没有申请', en: 'none in the year before' },
        subject: () =>
          perfect({
            reword: (text) => text.replace(APPLICATIONS, `去年未收到政府信息公开申请。今年${APPLICATIONS}`),
          }),
      },
    ],
  },
  check: (subject) => {
    const received = receivedIn(subject);
    if (received === null) return 'does-not-apply';
    if (received === 0) return [];
    const cells = ['applications.new.total'];
    const denial = narrativeOf(subject.report, subject.year).claims.find(
      ({ quantity, denied }) => denied && quantity.id === 'received',
    );
    if (denial) {
      return [
        {
          severity: 'error',
          cells,
          section: denial.sentence.section,
          place: denial.sentence.quote.place,
          quote: denial.sentence.text,
          message: {
            zh: `正文说没有收到政府信息公开申请，表格（第三部分 总计 一、本年新收）是 ${received}。`,
            en: `The text says that no application was received; the table has ${received}.`,
          },
          expected: received,
          found: 0,
          repair: {
            zh: '请核对台账，改正文字或表格中错误的一处。',
            en: 'Check your records and correct the text or the table, whichever is wrong.',
          },
        },
      ];
    }
    // Where section 一 says nothing at all, that is the finding.
    if (openingOnly(subject.report)) return [];
    if (
      narrativeParagraphs(subject.report).some(({ text }) =>
        /依申请|申请公开|信息公开的?申请|公开申请|公开(?:政府|政务)?信息的?(?:申请|要求)/u.test(text),
      )
    )
      return [];
    return [
      {
        cells,
        section: '一',
        message: {
          zh: `表格里本年新收政府信息公开申请 ${received} 件，正文没有提到依申请公开。`,
          en: `The table has ${received} new applications; the text does not mention them.`,
        },
        expected: received,
        repair: {
          zh: '请在第一部分写明收到和办理申请的情况。',
          en: 'Tell in section 一 what was received and how it was handled.',
        },
      },
    ];
  },
};

function receivedIn({ report }: Subject): number | null {
  return report.cells.get('applications.new.total')?.value ?? null;
}
