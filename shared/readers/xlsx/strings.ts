import { walkXml } from '../markup.ts';
import { unescaped } from './values.ts';

/** Rich text is one text; the phonetic guide above it (`rPh`) is none of it. */
export function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let phonetic = 0;
  let inText = false;
  walkXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = phonetic === 0;
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(text));
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') inText = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}
