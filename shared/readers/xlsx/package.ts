import { walkXml } from '../markup.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';
import type { Archive } from '../zip.ts';
import { isTrue } from './values.ts';

/** Which part of the file holds what. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  readonly strings: string;
  readonly styles: string;
  readonly epoch1904: boolean;
}

export function readWorkbook(archive: Archive): Workbook {
  const main = [...readRelations(archive, '').values()].find(({ type }) => type === 'officeDocument');
  const part = main && archive.has(main.part) ? main.part : 'xl/workbook.xml';
  const relations = readRelations(archive, part);
  const sheets: { name: string; hidden: boolean; part: string }[] = [];
  let epoch1904 = false;
  walkXml(archive.text(part), {
    open(name, attributes) {
      if (name === 'workbookPr') epoch1904 = isTrue(attributes.get('date1904'));
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
  return { sheets, strings: partOf('sharedStrings'), styles: partOf('styles'), epoch1904 };
}

/** The relations of a part by their id; those that lead out of the file are left out. */
function readRelations(archive: Archive, part: string): Map<string, { type: string; part: string }> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const file = `${folder}_rels/${part.slice(slash)}.rels`;
  const relations = new Map<string, { type: string; part: string }>();
  if (!archive.has(file)) return relations;
  walkXml(archive.text(file), {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const type = (attributes.get('Type') ?? '').replace(/^.*\//u, '');
      relations.set(attributes.get('Id') ?? '', {
        type,
        part: resolve(folder, attributes.get('Target') ?? ''),
      });
    },
    close: () => {},
    text: () => {},
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
