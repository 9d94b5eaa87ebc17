import { paragraphsOf } from '../../narrative/text.ts';
import type { Quote, Report } from '../../report/report.ts';
import { yearIn } from '../parts/believed-year.ts';
import type { Fault } from '../rule.ts';

/**
 * 「现公布青石镇2019年政府信息公开工作年度报告」, 「根据2019年政府信息公开工作情况编制」 in the opening; a notice's title
 * may have any year.
 */
const ANNOUNCED =
  /(?:公布|发布|编制|编写|现将)[^。，；]{0,30}?(20\d{2})年(?:度)?(?:[^。，；]{0,8}信息公开)?[^。，；]{0,6}报告(?![^。，；]{0,16}(?:通知|公告|要求))|(?:根据|结合|总结)[^。，；《]{0,12}?(20\d{2})年度?(?:政府|政务)信息公开工作(?:情况|实际|开展情况)/u;
/** The opening, not a link of the web page to the report of another year. */
const OPENS = /条例|统计|现(?:将|就|公布|发布|向)|本报告/u;

/** Another year in the title, else in what the opening says that is published. */
export function otherTitleYear(report: Report, year: number): Fault | null {
  const titleYear = yearIn(report.title?.text);
  if (report.title && titleYear !== null && titleYear !== year)
    return titleFault(report.title, titleYear, year);
  const announced = announcedYear(report);
  return announced && announced.year !== year ? announcedFault(announced, year) : null;
}

function titleFault({ text, place }: Quote, found: number, year: number): Fault {
  return {
    place,
    quote: text,
    message: {
      zh: `标题写的是 ${found} 年，报告年度是 ${year} 年。`,
      en: `The title says ${found}; the report year is ${year}.`,
    },
    expected: year,
    found,
    repair: {
      zh: '请确认报送的是本年度报告，并改正年份。',
      en: 'See that it is this year’s report, and correct the year.',
    },
  };
}

interface Announced {
  readonly year: number;
  readonly words: string;
  readonly place: Quote['place'];
}

function announcedYear({ preamble }: Report): Announced | null {
  for (const { text, place } of paragraphsOf(preamble)) {
    const found = OPENS.test(text) ? ANNOUNCED.exec(text) : null;
    if (found) return { year: Number(found[1] ?? found[2]), words: found[0], place };
  }
  return null;
}

function announcedFault({ year: found, words, place }: Announced, year: number): Fault {
  return {
    place,
    quote: words,
    message: {
      zh: `开头说的是 ${found} 年的报告，报告年度是 ${year} 年：“${words}”。`,
      en: `The opening speaks of the report of ${found}; the report year is ${year}: “${words}”.`,
    },
    expected: year,
    found,
    repair: { zh: `请改为 ${year} 年。`, en: `Write ${year}.` },
  };
}
