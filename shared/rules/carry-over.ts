import { type Link, linksOf } from '../arithmetic/continuity.ts';
import { lastYearInWords } from './parts/last-year-words.ts';
import type { Outcome, Rule, Subject } from './rule.ts';

export const rule: Rule = {
  id: 'carry-over',
  severity: 'error',
  title: {
    zh: '上年结转与上年报告的结转下年度不一致',
    en: 'Carried in is not what last year’s report carried out',
  },
  source: '国办公开办函〔2019〕60号、〔2021〕30号的表三',
  check: (subject) => {
    const links = linksOf(subject, 'carry-over');
    if (!links) return missingPart(subject);
    const before = lastYearInWords(subject.context);
    const broken = links.filter(({ found, expected }) => found !== expected);
    const total = links.find(({ cell }) => cell.column.id === 'total');
    const columns = broken.filter(({ cell }) => cell.column.id !== 'total');
    const shown = columns.length > 0 ? columns : broken;
    const [first] = shown;
    if (!first) return [];
    const moved = total !== undefined && total.found === total.expected;
    const pairs = shown.map(
      ({ cell, expected, found }) => `${cell.column.label}上年结转出 ${expected}、本年结转入 ${found}`,
    );
    const pairsEn = shown.map(
      ({ cell, expected, found }) => `${cell.column.label} ${expected} out, ${found} in`,
    );
    return [
      {
        severity: moved ? 'warning' : 'error',
        cells: broken.map(({ cell }) => cell.id),
        section: first.cell.section,
        place: subject.report.cells.get(first.cell.id)?.place ?? null,
        message: {
          zh: `上年结转与${before.zh}不一致：${pairs.join('；')}${moved ? '；总数相同，只是申请人类别不同' : ''}。`,
          en: `Carried in differs from ${before.en}: ${pairsEn.join('; ')}${moved ? '; the total is the same, only the kind of applicant differs' : ''}.`,
        },
        expected: first.expected,
        found: first.found,
        repair: {
          zh: moved ? '请核对申请人类别。' : '请按上年报告的结转数填写，或说明上年报告有误。',
          en: moved
            ? 'Check the kind of applicant.'
            : 'Write what last year’s report carried out, or say that it was wrong.',
          ...onlyRepair(shown),
        },
      },
    ];
  },
};

/** Of a merged unit, some of whose parts reported: what cannot be checked, and why. */
function missingPart({ context: { predecessors } }: Subject): Outcome {
  if (!predecessors || predecessors.missing.length === 0) return 'does-not-apply';
  const { names, missing } = predecessors;
  if (missing.length === names.length) return 'does-not-apply';
  return [
    {
      severity: 'note',
      section: '三',
      message: {
        zh: `上年结转未能核对：本单位由${names.join('、')}合并，其中${missing.join('、')}没有上年报告。`,
        en: `Carried in could not be checked: of the units merged into this one, ${missing.join(', ')} reported nothing last year.`,
      },
      repair: {
        zh: '请自行核对各单位上年结转的合计。',
        en: 'Check the total of what these units carried out last year yourself.',
      },
    },
  ];
}

function onlyRepair([first, ...others]: readonly Link[]) {
  return first && others.length === 0 ? { cell: first.cell.id, value: first.expected } : {};
}
