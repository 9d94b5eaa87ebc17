import type { Form } from '../form/index.ts';
import type { Report } from '../report/report.ts';
import { tableName } from './parts/cell-faults.ts';
import type { Fault, Rule } from './rule.ts';

export const rule: Rule = {
  id: 'extra-row',
  severity: 'note',
  title: {
    zh: '表格有格式以外的行，或同一行、同一表格有两个',
    en: 'A row the form does not have, or a row or a table twice',
  },
  source: '国办公开办函〔2019〕60号、〔2021〕30号的表格',
  check: ({ report, form }) => [
    ...tablesTwice(report, form),
    ...rowsTwice(report, form),
    ...rowsBeside(report, form),
  ],
};

/** The figures of the first table count; that there is another one with other figures must not pass unseen. */
function tablesTwice({ observations }: Report, form: Form): Fault[] {
  return observations
    .filter((each) => each.kind === 'table-twice')
    .flatMap((each) => {
      const table = form.tables.find(({ id }) => id === each.table);
      if (!table) return [];
      const name = tableName(table);
      return [
        {
          severity: 'warning',
          section: table.section,
          place: each.places[1] ?? null,
          message: {
            zh: `${name.zh}在文件里出现了两次，数字不一致；已按第一个读取。`,
            en: `${capital(name.en)} stands twice in the file, with different figures; the first was read.`,
          },
          repair: { zh: '请删去多余的一个表格。', en: 'Delete the one that does not belong.' },
        },
      ];
    });
}

/** A row doubled by copying; where the second says something else, nobody knows which of them is meant. */
function rowsTwice({ observations }: Report, form: Form): Fault[] {
  return observations
    .filter((each) => each.kind === 'row-twice')
    .map(({ table, label, differs, place }) => ({
      severity: differs ? 'warning' : 'note',
      section: form.tables.find(({ id }) => id === table)?.section ?? null,
      place,
      quote: label.trim(),
      message: {
        zh: `表格中的“${label.trim()}”一行出现了两次，${differs ? '数字不一致；已按第一行读取' : '数字相同；只计一次'}。`,
        en: `The row “${label.trim()}” stands twice, ${differs ? 'with different figures; the first was read' : 'with the same figures; it counts once'}.`,
      },
      found: label.trim(),
      repair: {
        zh: '请删去多余的一行；如是另一行的项目名称写错，请改正名称。',
        en: 'Delete the one that does not belong; if it is another row under a wrong label, correct the label.',
      },
    }));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function rowsBeside({ observations }: Report, form: Form): Fault[] {
  return observations
    .filter((each) => each.kind === 'extra-row')
    .filter((each) => each.figures.length > 0)
    .map((each) => ({
      section: form.tables.find(({ id }) => id === each.table)?.section ?? null,
      place: each.place,
      quote: each.found,
      message: {
        zh: `表格中的“${each.found.trim()}”一行不在规定格式内，其数字（${each.figures.join('、')}）不计入汇总。`,
        en: `The row “${each.found.trim()}” is not part of the form; its figures (${each.figures.join(', ')}) are not summed.`,
      },
      found: each.found.trim(),
      repair: { zh: '如需说明，请写在正文里。', en: 'If it needs saying, say it in the text.' },
    }));
}
