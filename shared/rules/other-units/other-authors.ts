import type { Quote, Report } from '../../report/report.ts';
import { contactsIn } from '../../report/stated-authors.ts';
import { authorIn } from '../../report/unit-name.ts';
import { sameUnit } from '../parts/same-unit.ts';
import { UNIT_WORD } from '../parts/unit-kind.ts';
import type { Fault, Subject } from '../rule.ts';
import { anotherUnit } from './another-unit.ts';

const TOWNSHIP_LEVEL = /^(?:镇|乡|街道|民族乡|苏木)$/u;
/** A city's office may write for all; a centre is mostly the office's own. */
const NO_AUTHOR = /^(?:办公室|中心)$/u;

/** Another township to ask, where this one is to be asked. */
export function otherContacts({ report }: Subject, name: string): readonly Fault[] {
  if (!TOWNSHIP_LEVEL.test(UNIT_WORD.exec(name)?.[1] ?? '')) return [];
  return report.preamble.flatMap(({ text, place }) =>
    contactsIn(text).flatMap((contact) => {
      const unit = authorIn(contact);
      return unit === null || sameUnit(unit, name) ? [] : [anotherUnit(unit, name, contact, place, null)];
    }),
  );
}

/** Other units that the title, the opening or the signature names as the author. */
export function otherAuthors({ report }: Subject, name: string): readonly Fault[] {
  return report.authors.flatMap((quote) => {
    const author = authorIn(quote.text);
    if (author === null || sameUnit(author, name)) return [];
    const [kind, own] = [UNIT_WORD.exec(author)?.[1], UNIT_WORD.exec(name)?.[1]];
    const fault = anotherUnit(author, name, quote.text, quote.place, null);
    // 市政府办 may publish it, and a web page has its own publisher: only a unit of the same level is another author…
    if (kind === own || (TOWNSHIP_LEVEL.test(kind ?? '') && TOWNSHIP_LEVEL.test(own ?? ''))) return [fault];
    // …but 「本报告由…局编制」 says it outright.
    if (kind !== undefined && !NO_AUTHOR.test(kind) && isSaid(quote, report)) return [fault];
    const signs =
      report.closing.some(({ text }) => text === quote.text) &&
      !report.closing.some(({ text }) => {
        const signer = authorIn(text);
        return signer !== null && sameUnit(signer, name);
      });
    return kind === '局' && signs && TOWNSHIP_LEVEL.test(own ?? '')
      ? [{ ...fault, severity: 'warning' }]
      : [];
  });
}

/** In a sentence of the opening, not in the title. */
function isSaid({ place }: Quote, { preamble, title }: Report): boolean {
  return place !== title?.place && preamble.some((paragraph) => paragraph.place === place);
}
