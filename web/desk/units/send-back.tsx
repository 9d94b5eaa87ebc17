import { Alert, Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { isLocked } from '../../../shared/calendar/unit-dates.ts';
import { type AnswerOf, CALLS } from '../../api/calls.ts';
import { useChange } from '../../api/use-change.ts';
import { Trouble } from '../../app/trouble.tsx';
import { UsualReasons } from '../../filing/usual-reasons.tsx';
import { DESK } from '../../words/desk.ts';
import { SEND_BACK, USUAL_RETURNS } from '../../words/send-back.ts';
import { useWords, type Words } from '../../words/words.tsx';
import type { SubmissionAnswer, UnitHistory } from '../answers.ts';
import { useDesk } from '../place.ts';

export interface SendBackProps {
  readonly history: UnitHistory;
  readonly submission: SubmissionAnswer;
}

const MOST_CHARACTERS = 500;

/** Sends the report in force back, once the reason was given; says afterwards whether the unit hears of it. */
export function SendBack({ history, submission }: SendBackProps) {
  const { say } = useWords();
  const { state, edited, change } = useChange();
  const [isAsked, setAsked] = useState(false);
  const [done, setDone] = useState<AnswerOf<(typeof CALLS)['sendBackReport']> | null>(null);
  const send = async (reason: string) => {
    const isDone = await change(async (ask) =>
      setDone(await ask(CALLS.sendBackReport, { params: { id: submission.submissionId }, body: { reason } })),
    );
    if (isDone) setAsked(false);
  };
  return (
    <>
      {history.inForce?.submissionId === submission.submissionId ? (
        <Button danger className="no-print" onClick={() => setAsked(true)}>
          {say(SEND_BACK.open)}
        </Button>
      ) : null}
      {done ? (
        <Alert
          role="status"
          type={done.by.length > 0 ? 'success' : 'warning'}
          showIcon
          title={say(done.by.length > 0 ? SEND_BACK.done : SEND_BACK.unreachable)}
        />
      ) : null}
      {isAsked ? (
        <Dialog
          history={history}
          submission={submission}
          state={state}
          send={(reason) => void send(reason)}
          close={() => {
            setAsked(false);
            edited();
          }}
        />
      ) : null}
    </>
  );
}

interface DialogProps extends SendBackProps {
  readonly state: ReturnType<typeof useChange>['state'];
  readonly send: (reason: string) => void;
  readonly close: () => void;
}

function Dialog({ history, submission, state, send, close }: DialogProps) {
  const { say } = useWords();
  const { base } = useDesk();
  const field = useId();
  const [reason, setReason] = useState('');
  const add = (more: string) =>
    setReason((before) => [before.trim(), more].filter(Boolean).join('\n').slice(0, MOST_CHARACTERS));
  return (
    <Modal
      open
      width={640}
      title={say(SEND_BACK.title(history.name, submission.attempt))}
      okText={say(SEND_BACK.confirm)}
      okButtonProps={{ danger: true, disabled: reason.trim() === '', loading: state === 'saving' }}
      cancelText={say(SEND_BACK.cancel)}
      onOk={() => send(reason.trim())}
      onCancel={close}
    >
      <p>{say(SEND_BACK.text)}</p>
      {isLocked(history, history.today) ? (
        <p className="bad">
          {say(SEND_BACK.locked)}{' '}
          <Link to={`${base}/calendar?grant=${history.unit}`}>{say(DESK.grantUnit)}</Link>
        </p>
      ) : null}
      <label htmlFor={field}>{say(SEND_BACK.reason)}</label>
      <Input.TextArea
        id={field}
        value={reason}
        rows={4}
        maxLength={MOST_CHARACTERS}
        onChange={({ target }) => setReason(target.value)}
      />
      <UsualReasons
        label={SEND_BACK.usual}
        reasons={[...submission.findings.map(asReason), ...USUAL_RETURNS]}
        take={add}
      />
      <Trouble of={state} />
    </Modal>
  );
}

/** What the check found there and how it is mended, as the city would write it. */
function asReason({ message, repair }: SubmissionAnswer['findings'][number]): Words {
  return { zh: `${message.zh}${repair.zh}`, en: `${message.en} ${repair.en}` };
}
