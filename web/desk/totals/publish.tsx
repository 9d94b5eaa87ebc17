import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { LEFT_OUT } from '../../../shared/ledger/left-out-words.ts';
import { CALLS } from '../../api/calls.ts';
import type { Problem } from '../../api/problem.ts';
import { keyOf, useAnswer, useAsk } from '../../api/use-api.ts';
import { Trouble } from '../../app/trouble.tsx';
import { PUBLICATION } from '../../words/area.ts';
import { useWords } from '../../words/words.tsx';
import type { CityPublications, CitySummary } from '../answers.ts';
import { usePlace } from '../place.ts';
import './publish.css';

/** Publishes the totals that are looked at, once it was asked whether they shall go without whom they lack. */
export function Publish({ answer: { publications, since } }: { readonly answer: CityPublications }) {
  const { say } = useWords();
  const place = usePlace();
  const ask = useAsk();
  const queries = useQueryClient();
  const field = useId();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const summary = useAnswer('getCitySummary', place).data;
  const isFirst = publications.length === 0;
  const label = isFirst ? PUBLICATION.publish : PUBLICATION.publishAgain;
  const publish = useMutation<unknown, Problem>({
    mutationFn: () =>
      ask(CALLS.publishYear, {
        params: place,
        body: { generation: summary?.generation, ...(isFirst ? {} : { reason: reason.trim() }) },
      }),
    onSuccess: () => setReason(''),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keyOf('listPublications', place) }),
        queries.invalidateQueries({ queryKey: keyOf('getCitySummary', place) }),
      ]),
  });
  if (!summary || (since !== null && since.cells.length + since.units.length === 0)) return null;
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
        disabled={summary.outdated || (!isFirst && reason.trim() === '')}
      >
        {say(label)}
      </Button>
      {summary.outdated ? <span className="quiet"> {say(PUBLICATION.outdated)}</span> : null}
      <Modal
        open={isAsked}
        title={say(PUBLICATION.sure)}
        okText={say(label)}
        okButtonProps={{ disabled: summary.outdated }}
        cancelText={say(PUBLICATION.notYet)}
        onOk={() => {
          setAsked(false);
          publish.mutate();
        }}
        onCancel={() => setAsked(false)}
      >
        <p>{say(PUBLICATION.sureText(summary.coverage.summed, summary.coverage.units))}</p>
        <Missing summary={summary} />
      </Modal>
    </form>
  );
}

/** More than these are folded, so that the buttons stay in sight. */
const SHOWN = 20;

/** Who would not be in what is published, by why. */
function Missing({ summary: { units } }: { readonly summary: CitySummary }) {
  const { say } = useWords();
  const missing = units.filter(({ leftOut }) => leftOut !== null);
  if (missing.length === 0) return null;
  const reasons = [...new Set(missing.flatMap(({ leftOut }) => leftOut ?? []))];
  return (
    <>
      <p>
        <strong>{say(PUBLICATION.missing(missing.length))}</strong>
      </p>
      {reasons.map((reason) => {
        const names = missing.filter(({ leftOut }) => leftOut === reason).map(({ name }) => name);
        return (
          <details key={reason} className="missing" open={names.length <= SHOWN}>
            <summary>
              {say(LEFT_OUT[reason])} {names.length}
            </summary>
            {names.join('、')}
          </details>
        );
      })}
    </>
  );
}
