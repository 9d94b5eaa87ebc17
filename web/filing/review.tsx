import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { placeInWords } from '../../shared/document/place-in-words.ts';
import type { NamedFinding } from '../../shared/filing/record.ts';
import { SEVERITIES } from '../../shared/findings/severities.ts';
import type { CellId } from '../../shared/form/index.ts';
import { CopyRows } from '../app/copy-rows.tsx';
import { FILING } from '../words/filing.ts';
import { useWords, type Words } from '../words/words.tsx';
import { type Checked, formOf, marksOf } from './checked.ts';
import { FindingsList } from './findings-list.tsx';
import { ReportTables } from './report-tables.tsx';
import './review.css';

export interface ReviewProps {
  readonly checked: Checked;
  /** The year it is filed for. */
  readonly year: number;
  readonly under?: (finding: NamedFinding, number: number) => ReactNode;
  /** What stands below the list of findings: the button that confirms. */
  readonly below?: ReactNode;
}

/** The finding that is looked at, and where it was chosen: what belongs to it is brought into view on the other side. */
interface Looked {
  readonly looked: string | null;
  readonly chosenIn: 'list' | 'table';
}

const NONE: ReadonlySet<CellId> = new Set();

/** The findings beside the report as it was read; each leads to the other. */
export function Review({ checked: { findings, report, format }, year, under, below }: ReviewProps) {
  const { say } = useWords();
  const [{ looked, chosenIn }, setLooked] = useState<Looked>({ looked: null, chosenIn: 'list' });
  const marks = useMemo(() => marksOf(findings), [findings]);
  const cells = useMemo(() => {
    const finding = findings.find(({ key }) => key === looked);
    return finding
      ? new Set([...(finding.repair.cell ? [finding.repair.cell] : []), ...finding.cells])
      : NONE;
  }, [findings, looked]);
  const form = report && formOf(report, year);
  const chooseCell = (cell: CellId) => {
    const [first, ...others] = marks.get(cell)?.findings ?? [];
    // A cell of several findings shows them one after the other.
    const next = looked === null ? undefined : others[[first, ...others].indexOf(looked)];
    setLooked({ looked: next ?? first ?? null, chosenIn: 'table' });
  };
  return (
    <div className={form ? 'beside' : 'beside alone'}>
      <div className="opinions-place">
        <section className="opinions" aria-labelledby="opinions">
          <h3 id="opinions">
            {say(FILING.findings)}
            {findings.length > 0 ? <span className="count">{findings.length}</span> : null}
          </h3>
          <FindingsList
            findings={findings}
            format={format}
            looked={looked}
            look={(key) => setLooked({ looked: key, chosenIn: 'list' })}
            bring={chosenIn === 'table'}
            {...(under ? { under } : {})}
          />
          {findings.length > 0 ? (
            <p className="take-away no-print">
              <CopyRows label={FILING.copyFindings} rows={() => rowsOf(findings, format, say)} />
              <Button size="small" onClick={() => print()}>
                {say(FILING.printFindings)}
              </Button>
            </p>
          ) : null}
          {below}
        </section>
      </div>
      {report && form ? (
        <section className="recognised" aria-labelledby="recognised">
          <h3 id="recognised">{say(FILING.recognised)}</h3>
          <p className="quiet">{say(recognisedAs(report))}</p>
          <ReportTables
            form={form}
            cells={report.cells}
            marks={marks}
            looked={cells}
            bring={chosenIn === 'list'}
            choose={chooseCell}
          />
        </section>
      ) : null}
    </div>
  );
}

/** As they are given to whoever mends the file. */
function rowsOf(
  findings: readonly NamedFinding[],
  format: Checked['format'],
  say: (words: Words) => string,
): string[][] {
  return findings.map(({ severity, message, quote, place, repair }) => [
    say(SEVERITIES[severity].heading),
    say(message),
    quote ?? '',
    say(repair),
    say(placeInWords(place, format)),
  ]);
}

function recognisedAs({ unitName, reportYear, cells }: NonNullable<Checked['report']>) {
  const figures = Object.values(cells);
  const read = figures.filter(({ value }) => value !== null).length;
  const zh = FILING.recognisedAs(
    unitName ?? FILING.unitUnknown.zh,
    reportYear === null ? FILING.yearUnknown.zh : FILING.yearOf(reportYear).zh,
    read,
    figures.length,
  ).zh;
  const en = FILING.recognisedAs(
    unitName ?? FILING.unitUnknown.en,
    reportYear === null ? FILING.yearUnknown.en : FILING.yearOf(reportYear).en,
    read,
    figures.length,
  ).en;
  return { zh, en };
}
