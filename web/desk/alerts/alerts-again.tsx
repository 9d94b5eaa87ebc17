import { Alert, Button } from 'antd';
import { useState } from 'react';
import { type AnswerOf, CALLS } from '../../api/calls.ts';
import { useChange } from '../../api/use-change.ts';
import { Trouble } from '../../app/trouble.tsx';
import { ALERTS } from '../../words/alerts.ts';
import { useWords } from '../../words/words.tsx';
import { usePlace } from '../place.ts';

type Done = AnswerOf<(typeof CALLS)['sendAlertsAgain']>;

/** Sends again what reached nobody, and says of the rest why it does not. */
export function AlertsAgain({ lost }: { readonly lost: number }) {
  const { say } = useWords();
  const place = usePlace();
  const { state, change } = useChange();
  const [done, setDone] = useState<Done | null>(null);
  if (lost === 0 && done === null) return null;
  const send = () =>
    change(async (ask) => setDone(await ask(CALLS.sendAlertsAgain, { params: place, body: {} })));
  return (
    <div className="again no-print">
      {lost === 0 ? null : (
        <p className="tools">
          <Button disabled={state === 'saving'} onClick={() => void send()}>
            {say(ALERTS.sendAgain(lost))}
          </Button>
          <small className="quiet">{say(ALERTS.sendAgainText)}</small>
        </p>
      )}
      {done === null ? null : (
        <Alert
          role="status"
          type={done.again.length > 0 ? 'success' : 'info'}
          showIcon
          title={say(ALERTS.sentAgain(done.again.length))}
          description={(['no-channel', 'not-due'] as const).map((why) => {
            const left = done.leftOut.filter((one) => one.why === why).length;
            return left === 0 ? null : <p key={why}>{say(ALERTS.leftOut[why](left))}</p>;
          })}
        />
      )}
      <Trouble of={state} />
    </div>
  );
}
