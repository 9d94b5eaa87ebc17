import { isOfApplications } from '../narrative/applications.ts';
import { type Claim, narrativeOf } from '../narrative/claims.ts';
import { agrees } from '../narrative/matches.ts';
import { readingsOf } from '../narrative/readings.ts';
import { narrativeParagraphs } from '../narrative/text.ts';
import type { Rule, Subject } from './rule.ts';
import { openingOnly } from './section-one-empty.ts';

export const rule: Rule = {
  id: 'text-silent',
  severity: 'warning',
  title: {
    zh: '表格有申请，文字却说没有或没有提到',
    en: 'The table has applications, the text says none or nothing',
  },
  source: '政府信息公开条例第五十条第（二）项 (seen in published reports)',
  check: (subject) => {
    const received = receivedIn(subject);
    if (received === null) return 'does-not-apply';
    if (received === 0) return [];
    const cells = ['applications.new.total'];
    const denial = narrativeOf(subject.report, subject.year).claims.find(
      (claim) =>
        saysNone(claim) &&
        !readingsOf(claim.quantity, subject.report, subject.form).some((reading) => agrees(claim, reading)),
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
    const said = narrativeParagraphs(subject.report).map(({ text }) => text);
    const mentioned =
      said.some((text) => MENTION.test(text)) ||
      narrativeOf(subject.report, subject.year).sentences.some(({ topic }) => topic === 'applications');
    if (mentioned && tellsOfSome(subject)) return [];
    return [
      {
        cells,
        section: '一',
        message: mentioned
          ? {
              zh: `表格里本年新收政府信息公开申请 ${received} 件，正文提到依申请公开，却没有说收到和办理了多少。`,
              en: `The table has ${received} new applications; the text does not tell how many there were.`,
            }
          : {
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

/** That there were no applications, by 未, 没有 or 无, or by a figure: 「收到申请0件」. */
export function saysNone({ quantity: { id }, value, bound, denied }: Claim): boolean {
  return (
    (id === 'received' && denied) ||
    (/^(?:received|handled|dealtWith)$/u.test(id) && value === 0 && bound === 'exact')
  );
}

const MENTION = /依申请|申请公开|信息公开的?申请|公开申请|公开(?:政府|政务)?信息的?(?:申请|要求)/u;
/** Without a figure, too, it can be told that there were some, or where they are told. */
const SOME =
  /(?:均|都|全部|全都|已)(?:已|在|按|依法|依规|及时|得到|予以|做到)*[^，。]{0,10}(?:答复|办结|办理|回复)|(?:答复|办结|办理|回复|满意)(?:及时)?率|持平|相当|若干|数件|多件|少量|增[长加多]|减少|下降|上升|收到(?:的|了)|(?:见|如)[^，。]{0,10}(?:表|部分)|表格/u;

/** Of applications there is a figure, even one that cannot be told, or words that there were some. */
function tellsOfSome({ report, year }: Subject): boolean {
  const { sentences, figures, claims } = narrativeOf(report, year);
  return (
    claims.some(({ quantity }) => quantity.readings.flat().some((cell) => cell.includes('applications.'))) ||
    figures.some(
      (figure) =>
        /[件条份宗起例]/u.test(figure.measure) &&
        isOfApplications(figure.sentence) &&
        !claims.some((claim) => claim.figure === figure),
    ) ||
    sentences.some((sentence) => isOfApplications(sentence) && SOME.test(sentence.text))
  );
}

function receivedIn({ report }: Subject): number | null {
  return report.cells.get('applications.new.total')?.value ?? null;
}
