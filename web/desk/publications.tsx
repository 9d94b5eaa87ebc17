import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { dateInChina, dateInWords } from '../../shared/calendar/dates.ts';
import { CALLS } from '../api/calls.ts';
import type { Problem } from '../api/problem.ts';
import { keyOf, useAnswer, useAsk } from '../api/use-api.ts';
import { useDownload } from '../api/use-download.ts';
import { ScrolledTable } from '../app/scrolled-table.tsx';
import { Trouble } from '../app/trouble.tsx';
import { PUBLICATION } from '../words/area.ts';
import { useWords } from '../words/words.tsx';
import { AnsweredInCard } from './answered-in-card.tsx';
import type { CityPublications } from './answers.ts';
import { figureText } from './numbers.ts';
import { useDesk, usePlace } from './place.ts';

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

function Publish({ answer: { publications, since } }: { readonly answer: CityPublications }) {
  const { say } = useWords();
  const place = usePlace();
  const ask = useAsk();
  const queries = useQueryClient();
  const field = useId();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { coverage, generation } = useAnswer('getCitySummary', place).data ?? {};
  const isFirst = publications.length === 0;
  const label = isFirst ? PUBLICATION.publish : PUBLICATION.publishAgain;
  const publish = useMutation<unknown, Problem>({
    mutationFn: () =>
      ask(CALLS.publishYear, {
        params: place,
        body: { generation, ...(isFirst ? {} : { reason: reason.trim() }) },
      }),
    onSuccess: () => setReason(''),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keyOf('listPublications', place) }),
        queries.invalidateQueries({ queryKey: keyOf('getCitySummary', place) }),
      ]),
  });
  if (!coverage || (since !== null && since.cells.length + since.units.length === 0)) return null;
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
      }}
    >
      {isFirst ? null : (
        <p>
          <label htmlFor={field}>{say(PUBLICATION.why)}</label>
          <Input
            id={field}
            value={reason}
            maxLength={500}
            onChange={({ target }) => setReason(target.value)}
          />
        </p>
      )}
      <Trouble of={publish.error} what={PUBLICATION.failed} />
      <Button
        type="primary"
        htmlType="submit"
        loading={publish.isPending}
        disabled={!isFirst && reason.trim() === ''}
      >
        {say(label)}
      </Button>
      <Modal
        open={isAsked}
        title={say(PUBLICATION.sure)}
        okText={say(label)}
        cancelText={say(PUBLICATION.notYet)}
        onOk={() => {
          setAsked(false);
          publish.mutate();
        }}
        onCancel={() => setAsked(false)}
      >
        {say(PUBLICATION.sureText(coverage.summed, coverage.units))}
      </Modal>
    </form>
  );
}
