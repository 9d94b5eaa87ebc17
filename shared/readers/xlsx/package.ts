import { walkXml } from '../markup.ts';
import { readRelations } from '../relations.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';
import type { Archive } from '../zip.ts';
import { isTrue } from './values.ts';

/** Which part of the file holds what. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  readonly strings: string;
  readonly styles: string;
  readonly epoch1904: boolean;
  /** Excel is to work out all formulas anew: a program wrote them, and 0 as the result of those that it left open. */
  readonly worksOut: boolean;
}

export function readWorkbook(archive: Archive): Workbook {
  const main = [...readRelations(archive, '').values()].find(({ type }) => type === 'officeDocument');
  const part = main && archive.has(main.part) ? main.part : 'xl/workbook.xml';
  const relations = readRelations(archive, part);
  const sheets: { name: string; hidden: boolean; part: string }[] = [];
  let epoch1904 = false;
  let worksOut = false;
  walkXml(archive.text(part), {
    open(name, attributes) {
      if (name === 'workbookPr') epoch1904 = isTrue(attributes.get('date1904'));
      else if (name === 'calcPr') worksOut = isTrue(attributes.get('fullCalcOnLoad'));
      if (name !== 'sheet') return;
      const relation = relations.get(attributes.get('r:id') ?? attributes.get('id') ?? '');
      if (relation?.type !== 'worksheet' || !archive.has(relation.part)) return;
      const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
      sheets.push({ name: attributes.get('name') ?? '', hidden, part: relation.part });
    },
    close: () => {},
    text: () => {},
  });
  if (sheets.length === 0) throw new Refusal(UNREADABLE.damaged);
  const partOf = (type: string): string => [...relations.values()].find((r) => r.type === type)?.part ?? '';
  return { sheets, strings: partOf('sharedStrings'), styles: partOf('styles'), epoch1904, worksOut };
}
