import { cellsOf, formById } from '../form/index.ts';
import { shareOf } from '../ledger/share.ts';
import type { Annex, CityReportSources } from './city-report.ts';
import { type CityFigures, printed } from './figures.ts';

/**
 * For every cell that is not simply 0 or blank: which units give what to it. Lines and no table: with the form's labels
 * in it, a table would look like a part of the form to whoever reads the file.
 */
export function annexOfSources({ summary, filings, own }: CityReportSources, figures: CityFigures): Annex {
  const units = filings.map((filing) => ({ name: filing.name, share: shareOf(summary, filing) }));
  const entries = [...cellsOf(formById(summary.form)).values()].flatMap((cell) => {
    const given = units.flatMap(({ name, share }) => {
      const sum = share[cell.id]?.sum ?? null;
      return sum === null || sum === 0 ? [] : [`${name} ${sum}`];
    });
    const added = own[cell.id] ?? 0;
    if (added !== 0) given.push(`市级补充 ${added}`);
    if (given.length === 0) return [];
    const coverage = `计入单位 ${summary.cells[cell.id]?.n ?? 0} / ${summary.units.length}`;
    const text = `${printed(cell, figures.get(cell.id))} = ${given.join(' + ')}（${coverage}）`;
    return [{ kind: 'entry' as const, label: cell.label, text }];
  });
  return {
    title: '附件2　数字来源（公布前请删去）',
    parts: [
      {
        kind: 'text',
        text: '以下列出每个不为0的项目由哪些单位的数字相加；未列出的项目，各单位均为0或未填写。计入单位数含填写0的单位。',
      },
      ...entries,
    ],
  };
}
