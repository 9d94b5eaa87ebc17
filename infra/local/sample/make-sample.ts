/** Writes `qijia-2020.docx`, the report that `npm start` files: run it again when the form or the words have changed. */
import { writeFileSync } from 'node:fs';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { FORM_2019 } from '../../../shared/form/form-2019.ts';
import type { FormTable } from '../../../shared/form/index.ts';
import { ownOptions } from '../../command-line/options.ts';
import { NARRATIVE, OPENING, SIGNATURE, TITLE } from './narrative.ts';

/** The published report leaves one word of the form out, so that there is something to confirm. */
const PRINTED: Readonly<Record<string, string>> = { '2.其他法律行政法规禁止公开': '2.其他法律法规禁止公开' };
/** Every figure of the published report is nought; 采购总金额 is printed without a unit. */
const FIGURE = '0';

const font = { name: '仿宋', eastAsia: '仿宋' };
const text = (words: string, size = 32) => new TextRun({ text: words, font, size });
const paragraph = (words: string) => new Paragraph({ children: [text(words)], indent: { firstLine: 640 } });
const cell = (words: string, span: { columnSpan?: number; rowSpan?: number } = {}) =>
  new TableCell({
    ...span,
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [text(PRINTED[words] ?? words, 21)] }),
    ],
  });
const figures = (count: number) => Array.from({ length: count }, () => cell(FIGURE));
const table = (rows: readonly TableCell[][]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((children) => new TableRow({ children })),
  });

/** Table 二: a caption, a header and the rows of each block; the last column takes the width that is left. */
function disclosure({ blocks, corner = '' }: FormTable): Table {
  const widest = Math.max(...blocks.map(({ columns }) => columns.length));
  return table(
    blocks.flatMap(({ caption = '', columns, rows }) => {
      const spread = (words: readonly string[]) =>
        words.map((word, index) =>
          cell(word, index === words.length - 1 ? { columnSpan: widest - words.length + 1 } : {}),
        );
      return [
        [cell(caption, { columnSpan: widest + 1 })],
        [cell(corner), ...spread(columns.map(({ label }) => label))],
        ...rows.map(({ label }) => [cell(label), ...spread(columns.map(() => FIGURE))]),
      ];
    }),
  );
}

/** Table 三: three columns of labels, of which the outer ones are merged over the rows they hold. */
function applications({ blocks: [block], corner = '' }: FormTable): Table {
  if (!block) throw new Error('the form has no rows of applications');
  const { columns, rows } = block;
  const organisations = columns.filter(({ under = [] }) => under.length === 2);
  const header = [
    [cell(corner, { columnSpan: 3, rowSpan: 3 }), cell('申请人情况', { columnSpan: columns.length })],
    [
      cell('自然人', { rowSpan: 2 }),
      cell('法人或其他组织', { columnSpan: organisations.length }),
      cell('总计', { rowSpan: 2 }),
    ],
    organisations.map(({ label }) => cell(label)),
  ];
  const body = rows.map(({ label, under = [] }, index) => {
    const outer = under.flatMap((merged, depth) => {
      const holds = (other: number) => rows[other]?.under?.[depth] === merged;
      if (holds(index - 1)) return [];
      let rowSpan = 1;
      while (holds(index + rowSpan)) rowSpan += 1;
      return [cell(merged, { rowSpan })];
    });
    return [...outer, cell(label, { columnSpan: 3 - under.length }), ...figures(columns.length)];
  });
  return table([...header, ...body]);
}

/** Table 四: three blocks of five side by side. */
function review({ blocks: [block] }: FormTable): Table {
  if (!block) throw new Error('the form has no rows of review');
  const { columns, rows } = block;
  const [alone, ...suits] = rows;
  return table([
    [
      cell(alone?.label ?? '', { columnSpan: columns.length, rowSpan: 2 }),
      cell('行政诉讼', { columnSpan: columns.length * suits.length }),
    ],
    suits.map(({ label }) => cell(label, { columnSpan: columns.length })),
    rows.flatMap(() => columns.map(({ label }) => cell(label))),
    figures(rows.length * columns.length),
  ]);
}

const DRAW = { disclosure, applications, review };

const body = FORM_2019.sections.flatMap(({ number, title }) => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [text(`${number}、${title}`)] }),
  ...(NARRATIVE[number] ?? []).map(paragraph),
  ...FORM_2019.tables.filter(({ section }) => section === number).map((drawn) => DRAW[drawn.id](drawn)),
]);

ownOptions(
  {
    zh: '用法  npm run sample    重写 qijia-2020.docx',
    en: 'Usage  npm run sample    writes qijia-2020.docx anew',
  },
  { options: {} },
);

const report = new Document({
  title: TITLE,
  creator: SIGNATURE[0],
  sections: [
    {
      children: [
        new Paragraph({
          heading: HeadingLevel.TITLE,
          alignment: AlignmentType.CENTER,
          children: [text(TITLE, 44)],
        }),
        paragraph(OPENING),
        ...body,
        ...SIGNATURE.map((line) => new Paragraph({ alignment: AlignmentType.RIGHT, children: [text(line)] })),
      ],
    },
  ],
});

writeFileSync(new URL('qijia-2020.docx', import.meta.url), await Packer.toBuffer(report));
