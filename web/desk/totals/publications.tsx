import { Alert, Button } from 'antd';
import { dateInChina, dateInWords } from '../../../shared/calendar/dates.ts';
import { useAnswer } from '../../api/use-api.ts';
import { useDownload } from '../../api/use-download.ts';
import { ScrolledTable } from '../../app/scrolled-table.tsx';
import { PUBLICATION } from '../../words/area.ts';
import { useWords } from '../../words/words.tsx';
import { AnsweredInCard } from '../answered-in-card.tsx';
import type { CityPublications } from '../answers.ts';
import { figureText } from '../numbers.ts';
import { useDesk } from '../place.ts';
import { Publish } from './publish.tsx';

/** What the city has published of its year, what has changed since, and the button that publishes. */
export function Publications() {
  const { say } = useWords();
  const { place, mayChange } = useDesk();
  const published = useAnswer('listPublications', place);
  return (
    <section className="card wide">
      <h2>{say(PUBLICATION.title)}</h2>
      <p className="quiet">{say(PUBLICATION.text)}</p>
      <AnsweredInCard query={published}>
        {(answer) => (
          <>
            {answer.publications.length === 0 ? <p>{say(PUBLICATION.none)}</p> : <Versions answer={answer} />}
            <Since answer={answer} />
            {mayChange ? <Publish answer={answer} /> : null}
          </>
        )}
      </AnsweredInCard>
    </section>
  );
}

function Versions({ answer: { city, year, publications } }: { readonly answer: CityPublications }) {
  const { say } = useWords();
  const { download } = useDownload();
  const heads = [
    PUBLICATION.version,
    PUBLICATION.at,
    PUBLICATION.coverage,
    PUBLICATION.reason,
    PUBLICATION.hash,
    PUBLICATION.file,
  ];
  return (
    <ScrolledTable label={say(PUBLICATION.title)} head={heads}>
      {publications.map(({ version, publishedAt, summed, units, reason, sha256 }) => (
        <tr key={version}>
          <th scope="row">{version}</th>
          <td>{dateInWords(dateInChina(publishedAt))}</td>
          <td>{`${summed}/${units}`}</td>
          <td>{reason ?? '—'}</td>
          <td>
            <code title={sha256}>{sha256.slice(0, 12)}…</code>
          </td>
          <td>
            <Button
              size="small"
              onClick={() =>
                void download(`/v1/cities/${city}/years/${year}/publications/${version}/summary.json`)
              }
            >
              {say(PUBLICATION.fileOf(version))}
            </Button>
          </td>
        </tr>
      ))}
    </ScrolledTable>
  );
}

function Since({ answer: { since } }: { readonly answer: CityPublications }) {
  const { say } = useWords();
  if (since === null) return null;
  const { cells, units } = since;
  if (cells.length + units.length === 0) return <p>{say(PUBLICATION.same)}</p>;
  return (
    <>
      <Alert type="info" showIcon title={say(PUBLICATION.since(cells.length, units.length))} />
      <details>
        <summary>{say(PUBLICATION.differences)}</summary>
        <ScrolledTable
          label={say(PUBLICATION.differences)}
          head={[PUBLICATION.cell, PUBLICATION.before, PUBLICATION.after]}
        >
          {cells.map(({ cell, label, before, after }) => (
            <tr key={cell}>
              <th scope="row" lang="zh-CN">
                {label}
              </th>
              <td>{`${figureText(before.sum)} (${before.n})`}</td>
              <td>{`${figureText(after.sum)} (${after.n})`}</td>
            </tr>
          ))}
        </ScrolledTable>
      </details>
    </>
  );
}
