import { Button, Modal } from 'antd';
import { useId, useState } from 'react';
import { type AnswerOf, CALLS } from '../../api/calls.ts';
import { useChange } from '../../api/use-change.ts';
import { CopyRows } from '../../app/copy-rows.tsx';
import { Trouble } from '../../app/trouble.tsx';
import { LINK } from '../../words/link.ts';
import { useWords } from '../../words/words.tsx';
import { usePlace } from '../place.ts';
import './make-links.css';

type Made = AnswerOf<(typeof CALLS)['createUploadLinks']>['links'];

/** What a year’s filing takes, with some days to correct what was returned. */
const USUAL_DAYS = 30;
const MOST_DAYS = 366;

/** Makes an upload link for each of the units and shows them, this once. */
export function MakeLinks({ units }: { readonly units: readonly string[] }) {
  const { say } = useWords();
  const place = usePlace();
  const id = useId();
  const { state, change } = useChange();
  const [days, setDays] = useState(USUAL_DAYS);
  const [made, setMade] = useState<Made>([]);
  const make = () =>
    change(async (ask) => {
      const { links } = await ask(CALLS.createUploadLinks, {
        params: place,
        body: { units: [...units], days },
      });
      setMade(links);
    });
  const wrong = !Number.isInteger(days) || days < 1 || days > MOST_DAYS;
  return (
    <span className="tools">
      <label htmlFor={`${id}days`}>{say(LINK.days)}</label>
      <input
        id={`${id}days`}
        type="number"
        min={1}
        max={MOST_DAYS}
        value={Number.isNaN(days) ? '' : days}
        onChange={({ target }) => setDays(target.valueAsNumber)}
      />
      <Button disabled={wrong || state === 'saving'} onClick={() => void make()}>
        {say(units.length === 1 ? LINK.make : LINK.makeFor(units.length))}
      </Button>
      <Trouble of={state} />
      <MadeLinks made={made} close={() => setMade([])} />
    </span>
  );
}

function MadeLinks({ made, close }: { readonly made: Made; readonly close: () => void }) {
  const { say } = useWords();
  const rows = made.map(({ name, fragment, expiresAt }) => ({
    name,
    url: `${location.origin}/link#${fragment}`,
    until: expiresAt.slice(0, 10),
  }));
  return (
    <Modal
      open={made.length > 0}
      width={760}
      title={say(LINK.made)}
      closable={false}
      destroyOnHidden
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={close}>
          {say(LINK.close)}
        </Button>
      }
    >
      <p>{say(LINK.madeText)}</p>
      <ul className="made-links">
        {rows.map(({ name, url }) => (
          <li key={url}>
            <label>
              {name}
              <input readOnly value={url} onFocus={({ target }) => target.select()} />
            </label>
          </li>
        ))}
      </ul>
      <CopyRows label={LINK.copyAll} rows={() => rows.map(({ name, url, until }) => [name, url, until])} />
    </Modal>
  );
}
