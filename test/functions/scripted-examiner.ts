import type { Examine } from '../../functions/ports/examine.ts';
import { type Finding, RULE_CRASHED, type Verdict } from '../../shared/findings/finding.ts';
import { cellsOf, type FormId, formById } from '../../shared/form/index.ts';
import type { CellReading, Report } from '../../shared/report/report.ts';

/** A file's content in these tests: the verdict it gets and the figure that stands in all its cells. */
export interface Script {
  readonly verdict: Verdict;
  readonly figure?: number | null;
  readonly form?: FormId;
  /** Its sketch. */
  readonly wording?: readonly number[];
  /** The rule of its one warning. */
  readonly warning?: string;
  /** A note says that a rule crashed over it. */
  readonly crashes?: true;
}

export const fileOf = (script: Script): string => JSON.stringify(script);

/** Gives each file the verdict that is written in it, so that a test of the pipeline says what it means. */
export const scriptedExaminer: Examine = async (bytes, { fileName }) => {
  const {
    verdict,
    figure = 1,
    form = '2019',
    wording = [],
    warning = 'blank-cells',
    crashes = false,
  } = JSON.parse(new TextDecoder().decode(bytes)) as Script;
  const findings: Finding[] =
    verdict === 'accepted'
      ? []
      : [verdict === 'confirm' ? finding(warning, 'warning') : finding('row-total', 'error')];
  if (crashes) findings.push({ ...finding(RULE_CRASHED, 'note'), found: 'made-up: fell' });
  return {
    fileName,
    format: 'txt',
    report: verdict === 'unreadable' ? null : reportWith(form, figure),
    verdict,
    findings,
    rulesVersion: '1',
    ...(verdict === 'unreadable' ? {} : { sketch: wording }),
  };
};

export function reportWith(form: FormId, figure: number | null): Report {
  const cells = [...cellsOf(formById(form)).values()].map(({ id, kind }): [string, CellReading] => [
    id,
    {
      value: figure,
      text: String(figure ?? ''),
      place: {},
      ...(kind === 'money' ? { moneyUnit: '万元' as const } : {}),
    },
  ]);
  return {
    form,
    title: null,
    unitName: null,
    authors: [],
    reportYear: null,
    period: null,
    signedOn: null,
    preamble: [],
    closing: [],
    sections: [],
    tables: ['disclosure', 'applications', 'review'],
    cells: new Map(cells),
    unread: [],
    observations: [],
  };
}

function finding(rule: string, severity: Finding['severity']): Finding {
  return {
    rule,
    severity,
    cells: ['applications.new.person'],
    section: '三',
    place: null,
    message: { zh: '请核对', en: 'Check this' },
    expected: null,
    found: null,
    repair: { zh: '更正', en: 'Correct it' },
  };
}
