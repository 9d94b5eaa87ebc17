import { sameUnit } from '../parts/same-unit.ts';
import type { Fault, Subject } from '../rule.ts';

/** The whole report is another unit's: everything else follows from it and is not said again. */
export function filedByAnother({ report, context }: Subject, name: string): Fault | null {
  if (!context.unit || report.unitName === null) return null;
  const [asked, own] = [context.unit.name, report.title?.text ?? ''].map((text) => countyOf(text, name));
  const ofAnotherCounty = asked !== null && own !== null && asked !== own;
  if (sameUnit(report.unitName, name) && !ofAnotherCounty) return null;
  const [filed, found] = ofAnotherCounty ? [`${asked}${name}`, `${own}${name}`] : [name, report.unitName];
  return {
    place: report.title?.place ?? null,
    ...(report.title ? { quote: report.title.text } : {}),
    message: {
      zh: `报送单位是${filed}，报告的单位是${found}。`,
      en: `It is filed for ${filed}; the report is of ${found}.`,
    },
    expected: filed,
    found,
    repair: {
      zh: '请确认是否选错了文件，并改正单位名称。',
      en: 'See whether it is the right file, and correct the name.',
    },
  };
}

/** 南屏县 of 南屏县财政局: every county has an office of that name. Of townships the county is not looked at. */
function countyOf(text: string, name: string): string | null {
  const at = /[镇乡]$|街道$|苏木$/u.test(name) ? -1 : text.indexOf(name);
  return at === -1
    ? null
    : (/([^省市州盟县区旗]{1,5}[县区旗市])$/u.exec(text.slice(0, at).trim())?.[1] ?? null);
}
