import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Format } from '../../shared/document/document.ts';
import { placeInWords } from '../../shared/document/place-in-words.ts';
import type { NamedFinding } from '../../shared/filing/record.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import { SEVERITIES } from '../../shared/findings/severities.ts';
import { FILING } from '../words/filing.ts';
import { useWords } from '../words/words.tsx';
import './findings-list.css';

export interface FindingsListProps {
  /** Of the file; tells whether its lines can be counted. */
  readonly format: Format | null;
  readonly findings: readonly NamedFinding[];
  /** The key of the finding that is looked at. */
  readonly looked: string | null;
  /** Chooses it; with `null` none is looked at any more. */
  readonly look: (key: string | null) => void;
  /** Whether it is to be brought into view. */
  readonly bring: boolean;
  /** What stands under a finding: the reason for it. */
  readonly under?: (finding: NamedFinding, number: number) => ReactNode;
}

/** What is wrong, where, and what to do: one entry a mistake, the gravest first. */
export function FindingsList({ findings, format, looked, look, bring, under }: FindingsListProps) {
  const { say } = useWords();
  if (findings.length === 0) return <p className="none">{say(FILING.noFindings)}</p>;
  return (
    <ol className="findings">
      {findings.map((finding, index) => (
        <Entry
          key={finding.key}
          finding={finding}
          format={format}
          looked={looked === finding.key}
          look={look}
          bring={bring}
        >
          {under?.(finding, index + 1)}
        </Entry>
      ))}
    </ol>
  );
}

interface EntryProps extends Pick<FindingsListProps, 'format' | 'look' | 'bring'> {
  readonly finding: NamedFinding;
  readonly looked: boolean;
  readonly children: ReactNode;
}

function Entry({ finding, format, looked, look, bring, children }: EntryProps) {
  const { say, language } = useWords();
  const entry = useRef<HTMLLIElement>(null);
  const { key, severity, message, quote, place, repair, cells, explains } = finding;
  useEffect(() => {
    if (looked && bring) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [looked, bring]);
  const letGo = () => {
    flushSync(() => look(null));
    entry.current?.scrollIntoView({ block: 'center' });
  };
  const where = placeInWords(place, format)[language];
  return (
    <li ref={entry} className={`finding ${severity}${looked ? ' looked' : ''}`} data-finding={key}>
      <p className="head">
        <span className={`severity ${severity}`}>{say(SEVERITIES[severity].heading)}</span>
        {cells.length > 0 ? (
          <Button size="small" onClick={() => (looked ? letGo() : look(key))}>
            {say(looked ? FILING.backToList : FILING.seeCell)}
          </Button>
        ) : null}
      </p>
      <p className="message">{say(message)}</p>
      <Figures finding={finding} />
      {quote ? (
        <blockquote>
          <span>{say(FILING.quote)}</span>
          {quote}
        </blockquote>
      ) : null}
      <p className="repair">
        <strong>{say(FILING.repair)}</strong>
        {say(repair)}
      </p>
      {where ? (
        <p className="where">
          {say(FILING.place)} {where}
        </p>
      ) : null}
      {explains && explains.length > 0 ? (
        <details>
          <summary>
            {say(FILING.alsoExplains)}（{explains.length}）
          </summary>
          <ul>
            {explains.map((other) => (
              <li key={`${other.rule} ${other.message.zh}`}>{say(other.message)}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {children}
    </li>
  );
}

/** The figure that stands there beside the one that should. */
function Figures({ finding: { found, expected } }: { readonly finding: Finding }) {
  const { say } = useWords();
  if (typeof expected !== 'number' || found === null) return null;
  return (
    <p className="figures">
      {say(FILING.found)} <del>{found}</del> → {say(FILING.expected)} <ins>{expected}</ins>
    </p>
  );
}
