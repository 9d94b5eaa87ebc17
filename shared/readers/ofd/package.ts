import { walkXml } from '../markup.ts';
import type { Box } from '../page/page.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';
import type { Archive } from '../zip.ts';
import { boxIn } from './objects.ts';

/** The table of contents of an OFD: which of its files are pages, templates and resources. Names are of entries. */
export interface Package {
  readonly title: string;
  readonly area: Box | null;
  readonly pages: readonly string[];
  readonly templates: ReadonlyMap<string, string>;
  readonly resources: readonly string[];
}

/** Reads `OFD.xml` and the document it names first. @throws Refusal damaged */
export function packageOf(archive: Archive): Package {
  const { root, title } = entryFile(archive);
  let area: Box | null = null;
  const pages: string[] = [];
  const templates = new Map<string, string>();
  const resources: string[] = [];
  let words = '';
  walkXml(archive.text(root), {
    open(name, attributes) {
      words = '';
      const location = attributes.get('BaseLoc');
      if (location === undefined) return;
      if (name === 'Page') pages.push(entryNamed(archive, location, root));
      else if (name === 'TemplatePage')
        templates.set(attributes.get('ID') ?? '', entryNamed(archive, location, root));
    },
    text(piece) {
      words += piece;
    },
    close(name) {
      if (name === 'PhysicalBox') area = boxIn(words);
      else if (name === 'PublicRes' || name === 'DocumentRes')
        resources.push(entryNamed(archive, words, root));
    },
  });
  return { title, area, pages, templates, resources };
}

function entryFile(archive: Archive): { root: string; title: string } {
  let root = '';
  let title = '';
  let words = '';
  walkXml(archive.text('OFD.xml'), {
    open() {
      words = '';
    },
    text(piece) {
      words += piece;
    },
    close(name) {
      if (name === 'DocRoot') root ||= entryNamed(archive, words, 'OFD.xml');
      else if (name === 'Title') title ||= words;
    },
  });
  if (root === '') throw new Refusal(UNREADABLE.damaged);
  return { root, title };
}

/** A location in a file: from the root of the package with a slash in front, else from the file's own folder. */
function entryNamed(archive: Archive, location: string, file: string): string {
  const path = location.trim().replaceAll('\\', '/');
  const folder = path.startsWith('/') ? '' : file.slice(0, file.lastIndexOf('/') + 1);
  const parts: string[] = [];
  for (const part of `${folder}${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const name = parts.join('/');
  const fromRoot = path.replace(/^\.?\//u, '');
  return !archive.has(name) && archive.has(fromRoot) ? fromRoot : name;
}
