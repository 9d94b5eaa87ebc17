import type { Sentence } from '../../narrative/sentences.ts';
import type { Fault } from '../rule.ts';

/** Another unit stands where this one should. */
export function anotherUnit(
  found: string,
  name: string,
  quote: string,
  place: Fault['place'] & object,
  section: Sentence['section'] | null,
): Fault {
  return {
    section,
    place,
    quote,
    message: {
      zh: `把${found}写成了报告的单位，本报告的单位是${name}。`,
      en: `${found} stands as the reporting unit; this report is of ${name}.`,
    },
    expected: name,
    found,
    repair: {
      zh: `请改为${name}，并检查是否还有照抄的内容。`,
      en: `Write ${name}, and see whether more was copied.`,
    },
  };
}
