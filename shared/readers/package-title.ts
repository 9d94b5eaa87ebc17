import { walkXml } from './markup.ts';
import type { Archive } from './zip.ts';

/** The title among the properties of a package, which an office program keeps in a part of their own; empty where it has none. */
export function titleOfPackage(archive: Archive, part: 'docProps/core.xml' | 'meta.xml'): string {
  return archive.has(part) ? titleIn(archive.text(part)) : '';
}

/** The title that the properties of a file give, from their XML. */
export function titleIn(properties: string): string {
  let title = '';
  let inTitle = false;
  walkXml(properties, {
    open(name) {
      inTitle = name === 'title';
    },
    close() {
      inTitle = false;
    },
    text(piece) {
      if (inTitle) title += piece;
    },
  });
  return title.trim();
}
