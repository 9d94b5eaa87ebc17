import type { SectionNumber, TableId } from '../form/index.ts';
import type { Quote, ReportSection } from './report.ts';

/** The text of a report, dealt out to its sections. */
export interface Divided {
  readonly preamble: Quote[];
  readonly sections: ReportSection[];
  readonly closing: Quote[];
}

const SECTION_OF: Record<TableId, SectionNumber> = { disclosure: '二', applications: '三', review: '四' };
const ORDER: readonly SectionNumber[] = ['一', '二', '三', '四', '五', '六'];
const PROBLEMS = /问题|不足|差距|短板|薄弱/u;
const IMPROVEMENTS = /改进|下一步|今后|加强|完善|提升/u;
const OTHER = /其他需要报告|信息处理费|无其他(?:需要)?(?:报告|说明)/u;

/**
 * A conversion can lose a heading altogether; the section is there all the same. Its table shows it, or its text
 * does: problems and improvements behind table 四, the words of section 六 behind those, the year's work in front.
 */
export function lostSections(divided: Divided, found: readonly TableId[]): Divided {
  let { preamble } = divided;
  const sections = [...divided.sections];
  const has = (number: SectionNumber): boolean => sections.some((section) => section.number === number);

  for (const table of found) {
    if (!has(SECTION_OF[table])) sections.push({ number: SECTION_OF[table], heading: null, paragraphs: [] });
  }
  if (!has('一') && sections.length > 0) {
    const start = preamble.findIndex(
      (quote) => quote.text.length > 60 && !/现将|统计期限|六个部分|电子版|条例/u.test(quote.text),
    );
    const work = start < 0 ? [] : preamble.slice(start);
    if (work.length >= 2) {
      preamble = preamble.slice(0, start);
      sections.push({ number: '一', heading: null, paragraphs: work });
    }
  }
  split(
    sections,
    '四',
    '五',
    (quote) => PROBLEMS.test(quote.text) && IMPROVEMENTS.test(quote.text) && quote.text.length > 40,
  );
  split(sections, '五', '六', (quote) => OTHER.test(quote.text));
  sections.sort((a, b) => firstPlace(a, sections) - firstPlace(b, sections));
  return { preamble, sections, closing: divided.closing };
}

/** Cuts a lost section off the end of the one before it, from the first paragraph that is plainly of the lost one. */
function split(
  sections: ReportSection[],
  from: SectionNumber,
  lost: SectionNumber,
  belongs: (quote: Quote) => boolean,
): void {
  if (sections.some((section) => section.number === lost)) return;
  const index = sections.findIndex((section) => section.number === from);
  const section = sections[index];
  if (!section) return;
  const at = section.paragraphs.findIndex(belongs);
  if (at < 0 || (from === '五' && at === 0)) return;
  sections[index] = { ...section, paragraphs: section.paragraphs.slice(0, at) };
  sections.push({ number: lost, heading: null, paragraphs: section.paragraphs.slice(at) });
}

/** Sections keep the file's order; one without a heading stands where the form has it. */
function firstPlace(section: ReportSection, sections: readonly ReportSection[]): number {
  const index = sections.filter((one) => one.heading !== null).indexOf(section);
  return section.heading !== null ? index : ORDER.indexOf(section.number) - 0.5;
}
