import { STATES } from '../../../shared/filing/states.ts';
import { useAnswer } from '../../api/use-api.ts';
import { checkedThere } from '../../filing/checked.ts';
import { FiledBy } from '../../filing/filed-by.tsx';
import { ReceiptCard } from '../../filing/receipt-card.tsx';
import { Review } from '../../filing/review.tsx';
import { SentBackNote } from '../../filing/sent-back-note.tsx';
import { timeInWords } from '../../filing/time.ts';
import { DESK } from '../../words/desk.ts';
import { SEND_BACK } from '../../words/send-back.ts';
import { useWords } from '../../words/words.tsx';
import { Answered } from '../answered.tsx';
import type { SubmissionAnswer, UnitHistory } from '../answers.ts';
import { useDesk } from '../place.ts';
import { useOfficeName } from '../use-office-name.ts';
import { SendBack } from './send-back.tsx';
import './unit-report.css';

/** One attempt as its unit sees it: findings beside the recognised report, the unit's reasons, the receipt. */
export function UnitReport({ id, history }: { readonly id: string; readonly history: UnitHistory }) {
  const query = useAnswer('getSubmission', { id });
  return (
    <Answered query={query}>{(submission) => <Shown submission={submission} history={history} />}</Answered>
  );
}

interface ShownProps {
  readonly submission: SubmissionAnswer;
  readonly history: UnitHistory;
}

function Shown({ submission, history }: ShownProps) {
  const { say, language } = useWords();
  const nameOf = useOfficeName();
  const { mayChange } = useDesk();
  const { attempt, state, confirmation, receipt, sentBack, year } = submission;
  const checked = checkedThere(submission);
  const reasons = new Map(confirmation?.reasons.map(({ finding, reason }) => [finding, reason]));
  return (
    <section className="card wide unit-report">
      <h2>
        {say(DESK.attempt(attempt))} · {say(sentBack ? SEND_BACK.state : STATES[state])}
      </h2>
      <FiledBy unit={submission.unit} by={submission.requestedBy} nameOf={nameOf} />
      {confirmation ? (
        <p className="quiet">
          {say(DESK.confirmedBy(nameOf(confirmation.by.office), timeInWords(confirmation.at, language)))}
        </p>
      ) : null}
      {sentBack ? <SentBackNote sentBack={sentBack} nameOf={nameOf} /> : null}
      {mayChange ? <SendBack history={history} submission={submission} /> : null}
      {checked ? (
        <Review
          checked={checked}
          year={year}
          under={({ key }) => {
            const reason = reasons.get(key);
            return reason === undefined ? null : (
              <p className="given">
                <strong>{say(DESK.reasonGiven)}</strong> {reason}
              </p>
            );
          }}
        />
      ) : null}
      {receipt ? (
        <ReceiptCard
          receipt={receipt}
          unitName={submission.report?.unitName ?? receipt.unit}
          nameOf={nameOf}
        />
      ) : null}
    </section>
  );
}
