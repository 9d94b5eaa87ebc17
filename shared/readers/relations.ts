import { walkXml } from './markup.ts';
import type { Archive } from './zip.ts';

export interface Relation {
  /** The last word of its type: `worksheet`, `aFChunk`. */
  readonly type: string;
  /** The part that it leads to, which need not be there. */
  readonly part: string;
}

/** The relations of a part of an office package by their id, those of the package itself under ''; what leads out of the file is left out. */
export function readRelations(archive: Archive, part: string): Map<string, Relation> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const file = `${folder}_rels/${part.slice(slash)}.rels`;
  const relations = new Map<string, Relation>();
  if (!archive.has(file)) return relations;
  walkXml(archive.text(file), {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const kind = attributes.get('Type') ?? '';
      relations.set(attributes.get('Id') ?? '', {
        type: kind.slice(kind.lastIndexOf('/') + 1),
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
