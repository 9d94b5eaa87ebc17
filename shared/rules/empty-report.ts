import { narrativeOf } from '../narrative/claims.ts';
import type { Figure } from '../narrative/figures.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'empty-report',
  severity: 'warning',
  title: { zh: '全部为 0，文字也没有一个数字', en: 'Every number is 0 and the text has no figure' },
  source: '政府信息公开条例第四十七条（敷衍塞责）',
  check: ({ report, year }) => {
    const readings = [...report.cells.values()].filter(({ value }) => value !== null);
    const silent = report.sections.every(({ paragraphs }) => paragraphs.length === 0);
    if (readings.length === 0 || silent) return 'does-not-apply';
    if (readings.some(({ value }) => value !== 0)) return [];
    if (narrativeOf(report, year).figures.some(tellsSomething)) return [];
    return [
      {
        message: {
          zh: '三张表全部为 0，正文也没有任何数字，报告没有反映全年工作。',
          en: 'Every figure of the tables is 0 and the text has none: the report says nothing of the year.',
        },
        repair: {
          zh: '请核对是否漏填；确实没有的，请在正文写明主动公开信息的条数等实际情况。',
          en: 'See whether figures were left out; else tell in the text what was done, such as how much was published.',
        },
      },
    ];
  },
};

/** 「五个环节」 and 「一次」 count nothing. */
function tellsSomething({ value, measure, text }: Figure): boolean {
  return value > 0 && (/\d/u.test(text) ? !/[%％]/u.test(measure) : /[件条份篇]/u.test(measure));
}
