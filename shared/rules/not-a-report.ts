import type { Document } from '../document/document.ts';
import type { Finding } from '../findings/finding.ts';
import { filingFinding } from './parts/filing-finding.ts';
import type { FilingRule } from './rule.ts';

export const rule: FilingRule = {
  id: 'not-a-report',
  severity: 'error',
  title: { zh: '不是政府信息公开工作年度报告', en: 'The file is something else' },
  source: '政府信息公开条例第五十条 (article 50 of the Regulation)',
};

const LONGEST_QUOTE = 40;

/** For a Document in which neither a table of the form nor the sections of a report were found. */
export function notAReportFinding(document: Document): Finding {
  const texts = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.cells.map((cell) => cell.text),
  );
  const first = texts.map((text) => text.trim()).find((text) => text !== '');
  const quote = first && (first.length > LONGEST_QUOTE ? `${first.slice(0, LONGEST_QUOTE)}…` : first);
  return filingFinding(rule, {
    message: quote
      ? {
          zh: `文件开头是“${quote}”，其中没有找到年度报告的六个部分和三张表。`,
          en: `The file begins “${quote}”; neither the six sections nor the three tables of the report are in it.`,
        }
      : { zh: '文件里没有文字。', en: 'There is no text in the file.' },
    ...(quote ? { quote } : {}),
    repair: {
      zh: '请确认选对了文件，报送政府信息公开工作年度报告正文。',
      en: 'See that it is the right file, and file the annual report itself.',
    },
  });
}
