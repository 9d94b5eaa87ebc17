import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { CALLS } from '../../api/calls.ts';
import { useAnswer } from '../../api/use-api.ts';
import { useChange } from '../../api/use-change.ts';
import { Failed, Starting } from '../../app/states.tsx';
import { Trouble } from '../../app/trouble.tsx';
import { useAccount } from '../../session/session.tsx';
import { DESK } from '../../words/desk.ts';
import { useWords } from '../../words/words.tsx';
import type { Place } from '../place.ts';
import { useDeskTitle, usePlace } from '../place.ts';
import { RegisterImport } from './register-import.tsx';
import { readRegister, registerText } from './register-lines.ts';
import './register.css';

/** The units that owe a report for the year: the whole list, as text that is pasted and corrected. */
export function RegisterPage() {
  useDeskTitle(DESK.register);
  const place = usePlace();
  const { name } = useAccount();
  // The form keeps what it begins with, so it begins with nothing old.
  const { data, error, isPending, isFetchedAfterMount, refetch } = useAnswer('listCityFilings', place, {
    refetchOnMount: 'always',
  });
  if (isPending || !isFetchedAfterMount) return <Starting />;
  if (error && error.code !== 'city-not-registered')
    return <Failed fault={error} again={() => void refetch()} />;
  return (
    <RegisterForm
      key={`${place.code} ${place.year}`}
      place={place}
      text={registerText(data?.filings ?? [])}
      cityName={data?.cityName ?? name}
      version={data?.registerVersion ?? 0}
    />
  );
}

interface RegisterFormProps {
  readonly place: Place;
  readonly text: string;
  readonly cityName: string;
  /** Of the register that the text is of. */
  readonly version: number;
}

function RegisterForm({ place, ...before }: RegisterFormProps) {
  const { say } = useWords();
  const id = useId();
  const { state, edited, change } = useChange();
  const [text, setText] = useState(before.text);
  const [cityName, setCityName] = useState(before.cityName);
  // Read once with the text: what somebody else has written since must not be saved over.
  const [version, setVersion] = useState(before.version);
  const { units, faults } = readRegister(text, place.code);
  const save = () =>
    change(async (ask) => {
      const { registerVersion } = await ask(CALLS.registerUnits, {
        params: place,
        body: {
          units: [...units],
          registerVersion: version,
          ...(cityName.trim() ? { name: cityName.trim() } : {}),
        },
      });
      setVersion(registerVersion);
    });
  return (
    <section className="card wide register">
      <h2>{say(DESK.register)}</h2>
      <p className="quiet">{say(DESK.registerText)}</p>
      <RegisterImport
        register={readRegister(before.text, place.code).units}
        adopt={(lines) => {
          setText(lines);
          edited();
        }}
      />
      <label htmlFor={`${id}city`}>{say(DESK.cityName)}</label>
      <Input id={`${id}city`} value={cityName} onChange={({ target }) => setCityName(target.value)} />
      <label htmlFor={`${id}units`}>{say(DESK.registerLabel)}</label>
      <Input.TextArea
        id={`${id}units`}
        rows={16}
        spellCheck={false}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          edited();
        }}
      />
      {faults.length > 0 ? (
        <div role="alert">
          <p className="bad">{say(DESK.badLines(faults.length))}</p>
          <ul>
            {faults.map(({ line, text: written, fault }) => (
              <li key={line}>
                {say(DESK.line(line))}：{say(DESK.lineFaults[fault])}（{written}）
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p>
        <Button
          type="primary"
          disabled={faults.length > 0 || units.length === 0 || state === 'saving'}
          onClick={() => void save()}
        >
          {say(DESK.save)}
        </Button>{' '}
        <span role="status">{say((state === 'saved' ? DESK.saved : DESK.preview)(units.length))}</span>
      </p>
      <Trouble of={state} />
    </section>
  );
}
