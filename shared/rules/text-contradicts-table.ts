import type { Words } from '../findings/finding.ts';
import { capital } from '../findings/listing.ts';
import { cellById, cellsOf } from '../form/index.ts';
import { type Claim, narrativeOf } from '../narrative/claims.ts';
import type { Bound } from '../narrative/figures.ts';
import { agrees } from '../narrative/matches.ts';
import { type Reading, readingsOf } from '../narrative/readings.ts';
import { comparisonFaults } from './comparison-fault.ts';
import { perfect } from './perfect-report.ts';
import type { Fault, Rule, Subject } from './rule.ts';
import { saysNone } from './text-silent.ts';

const reworded = (from: string, to: string) => () => perfect({ reword: (text) => text.replace(from, to) });

export const rule: Rule = {
  id: 'text-contradicts-table',
  severity: 'error',
  title: { zh: '文字中的数字与表格不一致', en: 'A figure in the text differs from the table' },
  source: '政府信息公开条例第四十七条：年度报告应当真实准确 (seen in published reports)',
  examples: {
    passes: [{ says: { zh: '文字与表格一致', en: 'text and tables agree' }, subject: () => perfect() }],
    fails: [
      {
        says: { zh: '文字收到 35 件，表格 25 件', en: '35 received in the text, 25 in the table' },
        subject: reworded('申请25件', '申请35件'),
      },
      {
        says: { zh: '文字复议 1 件，表格 2 件', en: 'one reconsideration in the text, two in the table' },
        subject: reworded('行政复议2件', '行政复议1件'),
      },
      {
        says: { zh: '文字说没有诉讼，表格有 1 件', en: 'no lawsuit in the text, one in the table' },
        subject: reworded('被提起行政诉讼1件', '没有发生因政府信息公开引起的行政诉讼'),
      },
      {
        says: { zh: '文字说至少 30 件，表格 25 件', en: 'at least 30 in the text, 25 in the table' },
        subject: reworded('申请25件', '申请30余件'),
      },
      {
        says: {
          zh: '文字说比上年增加 9 件，按上年的表格是 5 件',
          en: 'nine more than last year in the text, five more by the tables',
        },
        subject: () =>
          perfect({
            reword: (text) => text.replace('申请25件，', '申请25件，比上年增加9件，'),
            context: {
              lastYear: perfect({ year: 2021, figures: { 'applications.new.total': 20 } }).report,
            },
          }),
      },
    ],
    silent: [
      {
        says: { zh: '“含上年结转”的两种算法都可以', en: 'both readings of 含上年结转' },
        subject: reworded(
          '收到政府信息公开申请25件，上年结转2件',
          '收到政府信息公开申请27件（含上年结转2件）',
        ),
      },
      {
        says: { zh: '公开的件数不是制发的件数', en: 'what was published is not what was made' },
        subject: reworded('全年制发', '公示行政许可330条，公开规范性文件12件，全年制发'),
      },
      {
        says: { zh: '上年的数字、全市的数字', en: 'figures of last year and of the city' },
        subject: reworded(
          '共办结',
          '2021年收到政府信息公开申请40件，全市共收到政府信息公开申请320件；2022年共办结',
        ),
      },
      {
        says: { zh: '“20 余件”与 25 不矛盾', en: 'more than 20 does not contradict 25' },
        subject: reworded('申请25件', '申请20余件'),
      },
    ],
  },
  check: (subject) => {
    const { claims } = narrativeOf(subject.report, subject.year);
    const judged = claims.filter(({ quantity }) => quantity.readings.length > 0);
    if (judged.length === 0) return 'does-not-apply';
    const contradictions = judged.flatMap((claim) => {
      // That there were no applications at all is said by the rule text-silent.
      if (saysNone(claim)) return [];
      const readings = readingsOf(claim.quantity, subject.report, subject.form);
      const [plain] = readings;
      if (!plain || readings.some((reading) => agrees(claim, reading))) return [];
      return [contradiction(claim, plain, subject)];
    });
    return [...contradictions, ...comparisonFaults(subject, 'tables')];
  },
};

const NONE = { zh: '没有', en: 'there was none' };
const BOUNDED: Readonly<Record<Bound, (value: number) => Words>> = {
  exact: (value) => ({ zh: `${value}`, en: `${value}` }),
  about: (value) => ({ zh: `${value}`, en: `${value}` }),
  least: (value) => ({ zh: `${value} 以上`, en: `at least ${value}` }),
  most: (value) => ({ zh: `${value} 以下`, en: `at most ${value}` }),
};

function contradiction(claim: Claim, plain: Reading, { report, form }: Subject): Fault {
  const { quantity, sentence, value } = claim;
  const cells = plain.cells
    .map((id) => (cellsOf(form).get(id) ?? cellById(id))?.label ?? '')
    .filter((label) => label !== '');
  const shown = cells.length > 2 ? `${cells.slice(0, 2).join('、')}等` : cells.join(' + ');
  const { zh: said, en: saidEn } = claim.denied ? NONE : BOUNDED[claim.bound](value);
  const [only] = plain.cells;
  return {
    severity: quantity.loose ? 'warning' : 'error',
    cells: plain.cells,
    section: sentence.section,
    place: sentence.quote.place ?? (only ? report.cells.get(only)?.place : null) ?? null,
    quote: sentence.text,
    message: {
      zh: `${quantity.zh}：正文说${/^\d/u.test(said) ? `是 ${said}` : said}，表格（${shown}）是 ${plain.value}。`,
      en: `${capital(quantity.en)}: the text says ${saidEn}, the table (${shown}) says ${plain.value}.`,
    },
    expected: plain.value,
    found: value,
    repair: {
      zh: '请核对台账，改正文字或表格中错误的一处。',
      en: 'Check your records and correct the text or the table, whichever is wrong.',
    },
  };
}
