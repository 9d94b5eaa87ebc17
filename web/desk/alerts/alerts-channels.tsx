import { Button } from 'antd';
import { useId, useState } from 'react';
import { AUDIENCES } from '../../../shared/alerts/alert.ts';
import { CALLS } from '../../api/calls.ts';
import { useAnswer } from '../../api/use-api.ts';
import { useChange } from '../../api/use-change.ts';
import { ScrolledTable } from '../../app/scrolled-table.tsx';
import { Trouble } from '../../app/trouble.tsx';
import { ALERTS } from '../../words/alerts.ts';
import { useWords } from '../../words/words.tsx';
import { Answered } from '../answered.tsx';
import type { CityChannels } from '../answers.ts';
import { useDesk, usePlace } from '../place.ts';
import { useChannelWords } from './alert-lines.tsx';

type Recipient = CityChannels['recipients'][number];

/** By which channels everybody is told; several are chosen and given a channel together. */
export function AlertsChannels() {
  const { say } = useWords();
  const channels = useAnswer('getChannels', usePlace());
  return (
    <section className="card wide no-print">
      <h2>{say(ALERTS.channels)}</h2>
      <p className="quiet">{say(ALERTS.channelsText)}</p>
      <Answered query={channels}>{(answer) => <Channels answer={answer} />}</Answered>
    </section>
  );
}

function Channels({ answer }: { readonly answer: CityChannels }) {
  const { say } = useWords();
  const { mayChange } = useDesk();
  const inWords = useChannelWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { recipients } = answer;
  const units = recipients.filter(({ audience }) => audience === 'unit');
  const unreached = units.filter(({ reached }) => !reached).length;
  const allUnits = units.every((unit) => chosen.has(keyOf(unit)));
  const choose = (those: readonly Recipient[], on: boolean): void => {
    const keys = those.map(keyOf);
    setChosen(new Set(on ? [...chosen, ...keys] : [...chosen].filter((key) => !keys.includes(key))));
  };
  return (
    <>
      {unreached > 0 ? <p className="bad">{say(ALERTS.unreached(unreached))}</p> : null}
      {mayChange ? (
        <div className="set-channel">
          <label className="all">
            <input
              type="checkbox"
              checked={allUnits}
              onChange={({ target }) => choose(units, target.checked)}
            />{' '}
            {say(ALERTS.chooseAll)}
          </label>
          <SetChannel
            answer={answer}
            chosen={recipients.filter((recipient) => chosen.has(keyOf(recipient)))}
          />
        </div>
      ) : null}
      <ScrolledTable
        label={say(ALERTS.channels)}
        head={[...(mayChange ? [ALERTS.choose] : []), ALERTS.recipient, ALERTS.present]}
        kind="channels"
      >
        {recipients.map((recipient) => (
          <tr key={keyOf(recipient)}>
            {mayChange ? (
              <td>
                <input
                  type="checkbox"
                  aria-label={`${say(ALERTS.choose)} ${recipient.name}`}
                  checked={chosen.has(keyOf(recipient))}
                  onChange={({ target }) => choose([recipient], target.checked)}
                />
              </td>
            ) : null}
            <th scope="row">
              {recipient.name}{' '}
              {recipient.audience === 'unit' ? null : (
                <small className="quiet">{say(AUDIENCES[recipient.audience])}</small>
              )}
            </th>
            <td>
              {recipient.channels.length > 0
                ? recipient.channels
                    .map(({ channel, secret }) => inWords(secret === null ? channel : `${channel}:${secret}`))
                    .join('、')
                : say(recipient.reached ? ALERTS.byMailFromTheStart : ALERTS.nothing)}
            </td>
          </tr>
        ))}
      </ScrolledTable>
    </>
  );
}

function keyOf({ audience, code }: Recipient): string {
  return `${audience}:${code}`;
}

interface SetChannelProps {
  readonly answer: CityChannels;
  readonly chosen: readonly Recipient[];
}

function SetChannel({ answer: { known }, chosen }: SetChannelProps) {
  const { say } = useWords();
  const id = useId();
  const place = usePlace();
  const { state, edited, change } = useChange();
  const [channel, setChannel] = useState('');
  const [secret, setSecret] = useState('');
  const needsSecret = known.find((one) => one.channel === channel)?.needsSecret ?? false;
  const ready = chosen.length > 0 && (!needsSecret || secret !== '') && state !== 'saving';
  const save = () =>
    change((ask) =>
      ask(CALLS.setChannels, {
        params: place,
        body: {
          recipients: chosen.map(({ audience, code }) => ({
            audience,
            code,
            channels: channel === '' ? [] : [{ channel, secret: needsSecret ? secret : null }],
          })),
        },
      }),
    );
  return (
    <div className="tools">
      <label htmlFor={`${id}channel`}>{say(ALERTS.channel)}</label>
      <select
        id={`${id}channel`}
        value={channel}
        onChange={({ target }) => {
          setChannel(target.value);
          edited();
        }}
      >
        <option value="">{say(ALERTS.noChannel)}</option>
        {known.map((one) => (
          <option key={one.channel} value={one.channel}>
            {say(one.inWords)}
          </option>
        ))}
      </select>
      {needsSecret ? (
        <>
          <label htmlFor={`${id}secret`}>{say(ALERTS.secret)}</label>
          <input
            id={`${id}secret`}
            type="text"
            maxLength={40}
            spellCheck={false}
            placeholder={say(ALERTS.secretHint)}
            value={secret}
            onChange={({ target }) => {
              setSecret(target.value.trim());
              edited();
            }}
          />
        </>
      ) : null}
      <Button type="primary" disabled={!ready} onClick={() => void save()}>
        {say(ALERTS.setFor(chosen.length))}
      </Button>
      <span role="status">{state === 'saved' ? say(ALERTS.saved) : ''}</span>
      <Trouble of={state} />
    </div>
  );
}
