import type { Words } from '../findings/finding.ts';
import { capital } from '../findings/listing.ts';
import { cellById, cellsOf } from '../form/index.ts';
import { type Claim, narrativeOf } from '../narrative/claims.ts';
import type { Bound } from '../narrative/figure-pattern.ts';
import { agrees } from '../narrative/matches.ts';
import { type Reading, readingsOf } from '../narrative/readings.ts';
import { comparisonFaults } from './parts/comparison-fault.ts';
import type { Fault, Rule, Subject } from './rule.ts';
import { saysNone } from './text-silent.ts';

export const rule: Rule = {
  id: 'text-contradicts-table',
  severity: 'error',
  title: { zh: '文字中的数字与表格不一致', en: 'A figure in the text differs from the table' },
  source: '政府信息公开条例第四十七条：年度报告应当真实准确 (seen in published reports)',
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
    severity: quantity.loose || claim.doubtful ? 'warning' : 'error',
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
