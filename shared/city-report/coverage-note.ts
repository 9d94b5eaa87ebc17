import { dateInWords } from '../calendar/dates.ts';
import { type CellId, cellsOf, type Equation, equationsOf, formById } from '../form/index.ts';
import { LEFT_OUT } from '../ledger/left-out-words.ts';
import type { Annex, CityReportSources } from './city-report.ts';
import type { CityFigures } from './figures.ts';

/** What the figures rest on: who is in them, who is not and why, and which cells to look at. */
export function coverageNote(sources: CityReportSources, figures: CityFigures): Annex {
  const { summary, own, today } = sources;
  const cells = cellsOf(formById(summary.form));
  const left = summary.units.flatMap(({ name, leftOut }) =>
    leftOut === null ? [] : [[name, LEFT_OUT[leftOut].zh]],
  );
  const summed = summary.units.length - left.length;
  const labels = (ids: readonly CellId[]): string => ids.map((id) => cells.get(id)?.label ?? id).join('；');
  const blank = [...figures].filter(([, value]) => value === null).map(([id]) => id);
  const partly = Object.entries(summary.cells).filter(([, { n }]) => n > 0 && n < summed);
  const added = Object.keys(own).filter((id) => cells.has(id));
  return {
    title: '附件1　汇总情况说明（公布前请删去）',
    parts: [
      text(
        `本报告表格中的数字由各单位已通过核验的年度报告汇总。截至${dateInWords(today)}，名录内单位${summary.units.length}个，计入汇总${summed}个，未计入${left.length}个。`,
      ),
      ...(left.length > 0
        ? [
            text('未计入汇总的单位及原因：'),
            {
              kind: 'list' as const,
              columns: [
                { label: '单位名称', width: 1 },
                { label: '未计入原因', width: 2 },
              ],
              rows: left,
            },
          ]
        : []),
      ...unknownAmounts(sources),
      ...(blank.length > 0 ? [entry('没有任何单位填写数字、表中留空的项目', labels(blank))] : []),
      ...(partly.length > 0
        ? [text(`有${partly.length}个项目只有部分单位填写了数字，空白未作0计算，各项目的计入单位数见附件2。`)]
        : []),
      ...(added.length > 0 ? [entry('含市级自行补充数字的项目', labels(added))] : []),
      text(identitiesInWords(equationsOf(formById(summary.form)), figures)),
      text('文中“【待填】”处由编制单位填写；正文数字取自表格合计。'),
    ],
  };
}

function unknownAmounts({ summary }: CityReportSources): readonly ReturnType<typeof text>[] {
  const names = new Map(summary.units.map(({ code, name }) => [code, name]));
  const cells = cellsOf(formById(summary.form));
  return Object.entries(summary.cells).flatMap(([id, { unitUnknown = [] }]) =>
    unitUnknown.length === 0
      ? []
      : [
          text(
            `${cells.get(id)?.label ?? id}没有写明金额单位、未计入合计的：${unitUnknown
              .map(({ unit, value }) => `${names.get(unit) ?? unit}“${value}”`)
              .join('、')}。请核实单位后补入。`,
          ),
        ],
  );
}

/** Blanks of single units can break a sum that holds in each unit's report. */
function identitiesInWords(equations: readonly Equation[], figures: CityFigures): string {
  const broken = equations.filter(({ left, right }) => {
    const sum = (side: Equation['left']): number =>
      side.reduce((whole, { id }) => whole + (figures.get(id) ?? 0), 0);
    return sum(left) !== sum(right);
  });
  const asZero = [...figures.values()].includes(null) ? '（空白按0计）' : '';
  if (broken.length === 0) return `表内${equations.length}组勾稽关系${asZero}全部成立。`;
  const lines = broken.map(({ table, line }) => `第${table.section}部分“${line.label}”`);
  return `表内${equations.length}组勾稽关系${asZero}中有${broken.length}组不成立，请核对：${lines.join('、')}。`;
}

function text(words: string): { readonly kind: 'text'; readonly text: string } {
  return { kind: 'text', text: words };
}

function entry(
  label: string,
  words: string,
): { readonly kind: 'entry'; readonly label: string; readonly text: string } {
  return { kind: 'entry', label, text: words };
}
