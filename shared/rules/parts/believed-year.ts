import { paragraphsOf, sectionParagraphs } from '../../narrative/text.ts';
import { yearIn as yearInNumerals } from '../../report/identity.ts';
import type { Report } from '../../report/report.ts';
import type { Subject } from '../rule.ts';

/**
 * The year the report is really of. As filed; else the one that most of title, opening, period and signature name, so
 * that one leftover of last year does not make everything else wrong.
 */
export function believedYear({ context, report, year }: Subject): number | null {
  if (context.year !== undefined) return context.year;
  const named = [
    yearIn(report.title?.text),
    yearIn(report.period?.from ?? undefined),
    report.signedOn ? Number(report.signedOn.slice(0, 4)) - 1 : null,
    yearIn(report.sections.find(({ number }) => number === '一')?.paragraphs[0]?.text.slice(0, 12)),
    yearIn(openingOf(report)?.replace(/〔\d{4}〕/gu, '')),
    mostNamed(report),
  ].filter((each) => each !== null);
  const votes = new Map<number, number>();
  for (const each of named) votes.set(each, (votes.get(each) ?? 0) + 1);
  const [first, second] = [...votes].toSorted((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : year;
}

export function yearIn(text: string | undefined): number | null {
  const year = /(?<!\d)(20\d{2})(?:\s*年|-)/u.exec(text ?? '')?.[1];
  return year === undefined ? yearInNumerals(text) : Number(year);
}

/** The first paragraph below the title. */
function openingOf({ title, preamble }: Report): string | undefined {
  return paragraphsOf(preamble.filter(({ place }) => place !== title?.place))[0]?.text;
}

/** The year that the account of the work names most often. */
function mostNamed(report: Report): number | null {
  const times = new Map<number, number>();
  for (const { text } of [...sectionParagraphs(report, '一'), ...sectionParagraphs(report, '六')])
    for (const [, year] of text.matchAll(/(?<!\d)(20\d{2})年/gu))
      times.set(Number(year), (times.get(Number(year)) ?? 0) + 1);
  const [first, second] = [...times].toSorted((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}
