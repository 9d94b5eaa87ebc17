import type { Document } from '../../document/document.ts';
import { notAReportFinding } from '../not-a-report.ts';
import type { FilingExamples } from '../rule.ts';

const letter: Document = {
  format: 'docx',
  remarks: [],
  blocks: [{ kind: 'paragraph', text: '关于报送年度报告的函', place: { line: 1 } }],
};

export const examples: FilingExamples = {
  passes: [{ says: { zh: '年度报告', en: 'an annual report' }, finding: () => null }],
  fails: [
    { says: { zh: '报送函', en: 'a covering letter' }, finding: () => notAReportFinding(letter) },
    {
      says: { zh: '没有任何文字', en: 'nothing at all' },
      finding: () => notAReportFinding({ ...letter, blocks: [] }),
    },
  ],
  silent: [
    {
      says: { zh: '缺一张表的报告仍是报告', en: 'a report that lacks a table is a report' },
      finding: () => null,
    },
  ],
};
