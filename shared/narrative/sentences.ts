/** Sentences with what one must know to read a figure in them: whose figure, of which year, on what subject. */
import type { SectionNumber } from '../form/index.ts';
import type { Quote, Report } from '../report/report.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { paragraphsOf } from './text.ts';
import { NO_SUBJECT, subjectAfter, type Topic } from './topics.ts';
import { ownOffice } from './whose.ts';

export interface Sentence {
  /** Without its full stop; for quoting. */
  readonly text: string;
  readonly quote: Quote;
  readonly section: SectionNumber;
  /** Of the report; `null` when it is not known. */
  readonly year: number | null;
  readonly topic: Topic;
  /** It goes on with the sentence before: after a semicolon, or with 其中. */
  readonly continues: boolean;
  readonly clauses: readonly Clause[];
}

/** Sentences of sections 一, 三 to 六 as the author wrote them. Section 二 is only its table. */
export function sentencesOf(report: Report, year: number | null): readonly Sentence[] {
  const own = ownOffice(report.title?.text ?? '');
  return report.sections.flatMap((section) => {
    let subject = subjectAfter(section.heading?.text ?? '', NO_SUBJECT, true);
    return paragraphsOf(section.paragraphs).flatMap((quote) => {
      let ofThem = false;
      return split(quote.text).map(({ text, continues }, index): Sentence => {
        subject = subjectAfter(text, subject, index === 0);
        ofThem =
          (continues && ofThem) ||
          (COUNTS_THEM.test(text) && (section.number === '五' || ANSWERS.test(text)));
        return {
          text,
          quote,
          section: section.number,
          year,
          topic: ofThem ? 'applications' : subject.topic,
          continues,
          clauses: clausesOf(text, year, own),
        };
      });
    });
  });
}

/** Among the problems told of a report on disclosure a bare 「申请」 is one for it. */
const COUNTS_THEM =
  /(?:收到|收悉|受理|新收)的?(?:申请(?:共|计|共计)?\d+|\d+件申请)|办结申请(?:共|计)?\d+件|(?<=^|[，：；、的是年]|信息公开|依)申请(?:总量|总数|数?量)[^，]{0,14}\d+[件份]/u;
/** Elsewhere it is one where its answer is one of those that only such an application has. */
const ANSWERS = /(?:予以|部分|不予)公开|结转下一?年/u;
/** It divides what the sentence before told. */
const GOES_ON = /^(?:其中|[按从](?![^，]*结果)[^，]{2,10}[看分])/u;
const BULLET = /^[·•●▪■◆➢]\s*/u;

function split(paragraph: string): readonly { readonly text: string; readonly continues: boolean }[] {
  let after = '';
  return paragraph.split(/([。；;！？!?\n])/u).flatMap((piece, index) => {
    if (index % 2 === 1) {
      after = piece;
      return [];
    }
    const text = piece.trim().replace(BULLET, '');
    return text === ''
      ? []
      : [{ text, continues: /[；;]/u.test(after) || (index > 0 && GOES_ON.test(text)) }];
  });
}
