import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect } from 'react';
import { useAnswer } from '../api/use-api.ts';
import { Failed, Starting } from '../app/states.tsx';
import { useDrawnInSlices } from '../app/use-drawn-in-slices.ts';
import { FILING } from '../words/filing.ts';
import { useWords, type Words } from '../words/words.tsx';
import { checkedThere, type Submission } from './checked.ts';
import { Confirming } from './confirming.tsx';
import { Progress } from './progress.tsx';
import { ReceiptCard } from './receipt-card.tsx';
import { Review } from './review.tsx';
import { SentBackNote } from './sent-back-note.tsx';
import { sizeInWords } from './time.ts';
import './verdict.css';

const VERDICTS: Readonly<
  Record<
    Submission['state'],
    { readonly title: Words; readonly text: Words; readonly tone: 'success' | 'warning' | 'error' | 'info' }
  >
> = {
  requested: { title: FILING.arriving, text: FILING.serverCounts, tone: 'info' },
  processing: { title: FILING.checking, text: FILING.serverCounts, tone: 'info' },
  returned: { title: FILING.verdictReturned, text: FILING.verdictReturnedText, tone: 'error' },
  unreadable: { title: FILING.verdictUnreadable, text: FILING.verdictUnreadableText, tone: 'error' },
  'waiting-for-confirmation': {
    title: FILING.verdictConfirm,
    text: FILING.verdictConfirmText,
    tone: 'warning',
  },
  accepted: { title: FILING.verdictAccepted, text: FILING.verdictAcceptedText, tone: 'success' },
  failed: { title: FILING.verdictFailed, text: FILING.verdictFailedText, tone: 'warning' },
  expired: { title: FILING.verdictExpired, text: FILING.verdictExpiredText, tone: 'info' },
};

const ASK_AGAIN_MS = 700;

export function isUnderWay({ state }: Pick<Submission, 'state'>): boolean {
  return state === 'requested' || state === 'processing';
}

export interface AttemptPanelProps {
  readonly id: string;
  /** Its state as the unit's history tells it. */
  readonly known: Submission['state'];
  readonly unitName: string;
  readonly nameOf: (office: string) => string;
}

/** One attempt: how far it is, the verdict, what was found, what to do now, the receipt. */
export function AttemptPanel({ id, known, unitName, nameOf }: AttemptPanelProps) {
  const { data, error, refetch } = useAnswer(
    'getSubmission',
    { id },
    {
      refetchInterval: ({ state: { data: seen } }) => (seen && !isUnderWay(seen) ? false : ASK_AGAIN_MS),
    },
  );
  const queries = useQueryClient();
  const state = data?.state;
  useEffect(() => {
    // Where the unit stands follows from it.
    if (state !== undefined && state !== known)
      void queries.invalidateQueries({ queryKey: ['getUnitHistory'] });
  }, [state, known, queries]);
  const isDrawn = useDrawnInSlices(data !== undefined);
  if (data && isDrawn) return <Attempt submission={data} unitName={unitName} nameOf={nameOf} />;
  return error && !data ? <Failed fault={error} again={() => void refetch()} /> : <Starting />;
}

interface AttemptProps extends Pick<AttemptPanelProps, 'unitName' | 'nameOf'> {
  readonly submission: Submission;
}

function Attempt({ submission, unitName, nameOf }: AttemptProps) {
  const { say } = useWords();
  const { attempt, fileName, size, state, year, receipt, confirmation, sentBack } = submission;
  const { title, text, tone } = VERDICTS[state];
  const checked = checkedThere(submission);
  const reasons = new Map(confirmation?.reasons.map(({ finding, reason }) => [finding, reason]));
  return (
    <>
      <section className={receipt ? 'verdict no-print' : 'verdict'} aria-labelledby="attempt">
        <h2 id="attempt">{say(FILING.attempt(attempt))}</h2>
        <p className="quiet">
          {fileName}（{sizeInWords(size)}）
        </p>
        {isUnderWay(submission) ? (
          <Progress fileName="" at={3} news={title} />
        ) : sentBack ? (
          <SentBackNote sentBack={sentBack} nameOf={nameOf} />
        ) : (
          <Alert role="status" type={tone} showIcon title={say(title)} description={say(text)} />
        )}
      </section>
      {receipt ? <ReceiptCard receipt={receipt} unitName={unitName} nameOf={nameOf} /> : null}
      {checked === null ? null : state === 'waiting-for-confirmation' ? (
        <Confirming submission={submission} checked={checked} />
      ) : (
        <Review
          checked={checked}
          year={year}
          under={({ key }) => {
            const reason = reasons.get(key);
            return reason ? (
              <p className="given">
                <strong>{say(FILING.yourReason)}</strong>
                {reason}
              </p>
            ) : null;
          }}
        />
      )}
    </>
  );
}
