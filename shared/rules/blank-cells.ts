import { type Filling, fillingOf } from '../arithmetic/filling.ts';
import { mistakesIn } from '../arithmetic/mistakes.ts';
import { equationsIn } from '../arithmetic/sums.ts';
import type { Words } from '../findings/finding.ts';
import { counted, listed } from '../findings/listing.ts';
import type { FormCell } from '../form/index.ts';
import { cellsByTable, tableName } from './parts/cell-faults.ts';
import type { Outcome, Rule, Subject } from './rule.ts';

export const rule: Rule = {
  id: 'blank-cells',
  severity: 'warning',
  title: { zh: '有单元格空白', en: 'Some cells are blank' },
  source: '国办公开办函〔2019〕60号、〔2021〕30号：没有发生的填 0',
  check: (subject) =>
    onceATable(subject, 'blank', (cells) => {
      const names = listed(cells.map((cell) => cell.label));
      const verdict = takenAsZero(subject, cells);
      return {
        zh: `有 ${cells.length} 格空白：${names.zh}。${verdict.zh}`,
        en: `${counted(cells.length, 'cell')} left blank: ${names.en}. ${verdict.en}`,
      };
    }),
};

/** One fault a table, listing the cells in which this stands instead of a number. Also for signs like `/`. */
export function onceATable(
  subject: Subject,
  filling: Filling,
  words: (cells: readonly FormCell[]) => { readonly zh: string; readonly en: string },
): Outcome {
  const tables = [...cellsByTable(subject).values()];
  if (tables.length === 0) return 'does-not-apply';
  return tables.flatMap((cells) => {
    const found = cells.filter((cell) => fillingOf(subject.report, cell.id) === filling);
    const [first] = found;
    const anyNumber = cells.some((cell) => fillingOf(subject.report, cell.id) === 'number');
    if (!first || !anyNumber) return [];
    const name = tableName(first.table);
    const said = words(found);
    return [
      {
        cells: found.map((cell) => cell.id),
        section: first.section,
        place: subject.report.cells.get(first.id)?.place ?? null,
        message: { zh: `${name.zh}${said.zh}`, en: `In ${name.en}, ${said.en}` },
        expected: 0,
        repair: {
          zh: '没有发生的请填 0；有数字的请补填。',
          en: 'Write 0 where nothing happened, and the figure where there is one.',
        },
      },
    ];
  });
}

/** Whether the sums hold with 0 in the blanks, and else what stands to reason there. */
function takenAsZero({ report, form }: Subject, blanks: readonly FormCell[]): Words {
  const sums = equationsIn(report, form);
  const wrong = sums.filter(
    ({ difference, left, right }) =>
      difference !== 0 && [...left, ...right].some(({ cell }) => blanks.includes(cell)),
  ).length;
  if (wrong === 0) return { zh: '按 0 计，各项合计相符。', en: 'Taken as 0, every sum holds.' };
  // Of several figures that would heal a sum, the one that is not there is the one to fill in.
  const due = mistakesIn(sums).flatMap(({ candidates }) => {
    const missing = candidates.filter(({ cell }) => blanks.includes(cell));
    return missing.length === 1 ? missing : [];
  });
  if (due.length === 0) {
    return {
      zh: `如都按 0 计，有 ${wrong} 处合计不相符，空白处应有数字。`,
      en: `Taken as 0, ${counted(wrong, 'sum')} would not hold, so figures are missing.`,
    };
  }
  return {
    zh: `按合计推算，${due.map(({ cell, expected }) => `“${cell.label}”应为 ${expected}`).join('，')}。`,
    en: `By the sums, ${due.map(({ cell, expected }) => `“${cell.label}” should be ${expected}`).join(', ')}.`,
  };
}
