import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { type AnswerOf, CALLS } from '../../api/calls.ts';
import { useAnswer } from '../../api/use-api.ts';
import { useChange } from '../../api/use-change.ts';
import { ScrolledTable } from '../../app/scrolled-table.tsx';
import { Trouble } from '../../app/trouble.tsx';
import { timeInWords } from '../../filing/time.ts';
import { LINK } from '../../words/link.ts';
import { useWords } from '../../words/words.tsx';
import { AnsweredInCard } from '../answered-in-card.tsx';
import { usePlace } from '../place.ts';
import { useOfficeName } from '../use-office-name.ts';

type UploadLink = AnswerOf<(typeof CALLS)['listUploadLinks']>['links'][number];

export interface UploadLinksProps {
  /** The names of the units whose links are shown, by code. */
  readonly names: ReadonlyMap<string, string>;
  readonly children?: ReactNode;
}

/** The upload links that were made for the units: for whom, by whom, until when, how often they were opened. */
export function UploadLinks({ names, children }: UploadLinksProps) {
  const { say } = useWords();
  const links = useAnswer('listUploadLinks', usePlace());
  return (
    <section className="card wide links no-print" aria-labelledby="links">
      <h2 id="links">{say(LINK.title)}</h2>
      <p className="quiet">{say(LINK.explain)}</p>
      {children ?? <p className="quiet">{say(LINK.how)}</p>}
      <AnsweredInCard query={links}>
        {(answer) => <Links links={answer.links.filter(({ unit }) => names.has(unit))} names={names} />}
      </AnsweredInCard>
    </section>
  );
}

interface LinksProps extends Pick<UploadLinksProps, 'names'> {
  readonly links: readonly UploadLink[];
}

/** The newest first. */
function Links({ links, names }: LinksProps) {
  const { say } = useWords();
  if (links.length === 0) return <p className="quiet">{say(LINK.none)}</p>;
  const sorted = links.toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
  const replaced = replacedAmong(sorted);
  return (
    <>
      {replaced.length > 0 ? <RevokeReplaced links={replaced} /> : null}
      <ScrolledTable
        label={say(LINK.list)}
        head={[LINK.unit, LINK.madeOn, LINK.until, LINK.opened, LINK.state]}
      >
        {sorted.map((link) => (
          <Line
            key={link.id}
            link={link}
            name={names.get(link.unit) ?? link.unit}
            isReplaced={replaced.includes(link)}
          />
        ))}
      </ScrolledTable>
    </>
  );
}

/** Those that still work although a newer one was made for the same unit. */
function replacedAmong(newestFirst: readonly UploadLink[]): readonly UploadLink[] {
  const working = newestFirst.filter(({ works }) => works);
  return working.filter(({ unit }, at) => working.findIndex((other) => other.unit === unit) < at);
}

/** Whoever was sent a newer one needs the older no more. */
function RevokeReplaced({ links }: { readonly links: readonly UploadLink[] }) {
  const { say } = useWords();
  const { state, change } = useChange();
  const revoke = () =>
    change(async (ask) => {
      for (const { id } of links) await ask(CALLS.revokeUploadLink, { params: { id } });
    });
  return (
    <p className="tools">
      <span>{say(LINK.replaced(links.length))}</span>
      <Button size="small" disabled={state === 'saving'} onClick={() => void revoke()}>
        {say(LINK.revokeReplaced)}
      </Button>
      <Trouble of={state} />
    </p>
  );
}

interface LineProps {
  readonly link: UploadLink;
  readonly name: string;
  readonly isReplaced: boolean;
}

function Line({ link, name, isReplaced }: LineProps) {
  const { say, language } = useWords();
  const nameOf = useOfficeName();
  const by = ({ office, subject }: UploadLink['createdBy']) =>
    say(LINK.by(nameOf(office), subject === office ? null : subject));
  const { createdAt, createdBy, expiresAt, revoked, works, uses, lastUsedAt } = link;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {timeInWords(createdAt, language)} <small className="quiet">{by(createdBy)}</small>{' '}
        {isReplaced ? <small className="bad">{say(LINK.isReplaced)}</small> : null}
      </td>
      <td>{timeInWords(expiresAt, language)}</td>
      <td>{say(LINK.times(uses, lastUsedAt && timeInWords(lastUsedAt, language)))}</td>
      <td>
        {revoked ? (
          <>
            {say(LINK.revoked)}{' '}
            <small className="quiet">
              {timeInWords(revoked.at, language)} {by(revoked.by)}
            </small>
          </>
        ) : works ? (
          <Revoke id={link.id} name={name} />
        ) : (
          say(LINK.expired)
        )}
      </td>
    </tr>
  );
}

/** Asks once more before the link is taken back. */
function Revoke({ id, name }: { readonly id: string; readonly name: string }) {
  const { say } = useWords();
  const { state, edited, change } = useChange();
  const [isAsked, setAsked] = useState(false);
  const revoke = () => change((ask) => ask(CALLS.revokeUploadLink, { params: { id } }));
  if (!isAsked) {
    return (
      <>
        {say(LINK.works)}{' '}
        <Button size="small" aria-label={`${say(LINK.revoke)} ${name}`} onClick={() => setAsked(true)}>
          {say(LINK.revoke)}
        </Button>
      </>
    );
  }
  return (
    <span role="alert">
      {say(LINK.revokeSure)}{' '}
      <Button size="small" danger autoFocus disabled={state === 'saving'} onClick={() => void revoke()}>
        {say(LINK.revoke)}
      </Button>{' '}
      <Button
        size="small"
        onClick={() => {
          setAsked(false);
          edited();
        }}
      >
        {say(LINK.keep)}
      </Button>
      <Trouble of={state} />
    </span>
  );
}
