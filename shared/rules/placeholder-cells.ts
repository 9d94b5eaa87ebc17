import { counted, listed } from '../findings/listing.ts';
import { onceATable } from './blank-cells.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'placeholder-cells',
  severity: 'warning',
  title: { zh: '用 /、-、无 代替了 0', en: 'A sign such as / or - in place of 0' },
  source: '国办公开办函〔2019〕60号、〔2021〕30号：没有发生的填 0',
  check: (subject) =>
    onceATable(subject, 'placeholder', (cells) => {
      const names = listed(cells.map((cell) => cell.label));
      const signs = [
        ...new Set(cells.map(({ id }) => subject.report.cells.get(id)?.text.trim() ?? '')),
      ].slice(0, 3);
      return {
        zh: `有 ${cells.length} 格没有填数字，填的是“${signs.join('”“')}”：${names.zh}。`,
        en: `${counted(cells.length, 'cell')} with “${signs.join('”, “')}” in place of a number: ${names.en}.`,
      };
    }),
};
