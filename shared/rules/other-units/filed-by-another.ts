import type { Fault, Subject } from '../rule.ts';
import { sameUnit } from '../same-unit.ts';

/** The whole report is another unit's: everything else follows from it and is not said again. */
export function filedByAnother({ report, context }: Subject, name: string): Fault | null {
  if (!context.unit || report.unitName === null || sameUnit(report.unitName, name)) return null;
  return {
    place: report.title?.place ?? null,
    ...(report.title ? { quote: report.title.text } : {}),
    message: {
      zh: `报送单位是${name}，报告的单位是${report.unitName}。`,
      en: `It is filed for ${name}; the report is of ${report.unitName}.`,
    },
    expected: name,
    found: report.unitName,
    repair: {
      zh: '请确认是否选错了文件，并改正单位名称。',
      en: 'See whether it is the right file, and correct the name.',
    },
  };
}
