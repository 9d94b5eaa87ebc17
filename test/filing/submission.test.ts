import { describe, expect, it } from 'vitest';
import { receiptOf } from '../../shared/filing/receipt.ts';
import { named, outcomeOf, type ReportRecord } from '../../shared/filing/record.ts';
import { type Submission, unconfirmed } from '../../shared/filing/submission.ts';
import { placeOf, submissionId } from '../../shared/filing/submission-id.ts';
import type { Finding } from '../../shared/findings/finding.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const PLACE = { unit: '370681102', year: 2020, attempt: 3 };

const finding = (rule: string, severity: Finding['severity']): Finding => ({
  rule,
  severity,
  cells: [],
  section: null,
  place: null,
  message: { zh: '', en: '' },
  expected: null,
  found: null,
  repair: { zh: '', en: '' },
});

const record: ReportRecord = {
  submissionId: submissionId(PLACE, SECRET),
  sha256: 'ab'.repeat(32),
  format: 'docx',
  verdict: 'confirm',
  rulesVersion: '7',
  findings: named([
    finding('blank-cells', 'warning'),
    finding('extra-row', 'note'),
    finding('title-nonstandard', 'warning'),
  ]),
  report: null,
};

const submission: Submission = {
  ...PLACE,
  id: record.submissionId,
  state: 'waiting-for-confirmation',
  fileName: '年度报告.docx',
  contentType: 'application/msword',
  size: 1000,
  sha256: record.sha256,
  requestedAt: '2021-01-20T00:00:00.000Z',
  requestedBy: { subject: 's', office: PLACE.unit },
  receivedAt: '2021-01-20T00:01:00.000Z',
  outcome: outcomeOf(record),
};

describe('a submission’s id', () => {
  it('says whose it is', () => {
    expect(placeOf(submissionId(PLACE, SECRET))).toEqual(PLACE);
  });

  it.each([
    '',
    '370681102-2020-3',
    `370681102-2020-0-${SECRET}`,
    `../370681102-2020-3-${SECRET}`,
    `370681102-2020-3-${SECRET}\n`,
  ])('is none when it is written otherwise: %j', (id) => {
    expect(placeOf(id)).toBeNull();
  });
});

describe('the outcome', () => {
  it('counts findings and names the warnings that want a reason', () => {
    expect(outcomeOf(record)).toEqual({
      verdict: 'confirm',
      rulesVersion: '7',
      counts: { error: 0, warning: 2, note: 1 },
      found: [
        { rule: 'blank-cells', severity: 'warning', times: 1 },
        { rule: 'extra-row', severity: 'note', times: 1 },
        { rule: 'title-nonstandard', severity: 'warning', times: 1 },
      ],
      warnings: [
        { finding: 'f1', rule: 'blank-cells' },
        { finding: 'f3', rule: 'title-nonstandard' },
      ],
    });
  });
});

describe('a confirmation', () => {
  it('lacks the warnings without a reason; spaces are none', () => {
    const reasons = [
      { finding: 'f1', reason: '已核实' },
      { finding: 'f3', reason: '  ' },
    ];
    expect(unconfirmed(submission, reasons)).toEqual([{ finding: 'f3', rule: 'title-nonstandard' }]);
  });
});

describe('a receipt', () => {
  it('is given for an accepted report only', () => {
    expect(receiptOf(submission)).toBeNull();
    expect(receiptOf({ ...submission, state: 'accepted', acceptedAt: '2021-01-21T00:00:00.000Z' })).toEqual({
      number: '370681102-2020-3-ABABABAB',
      unit: '370681102',
      filedBy: '370681102',
      year: 2020,
      fileName: '年度报告.docx',
      size: 1000,
      sha256: 'ab'.repeat(32),
      receivedAt: '2021-01-20T00:01:00.000Z',
      acceptedAt: '2021-01-21T00:00:00.000Z',
      rulesVersion: '7',
    });
  });
});
