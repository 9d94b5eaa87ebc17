import { STATES } from '../../../shared/filing/states.ts';
import { useAnswer } from '../../api/use-api.ts';
import { checkedThere } from '../../filing/checked.ts';
import { FiledBy } from '../../filing/filed-by.tsx';
import { ReceiptCard } from '../../filing/receipt-card.tsx';
import { Review } from '../../filing/review.tsx';
import { timeInWords } from '../../filing/time.ts';
import { DESK } from '../../words/desk.ts';
import { useWords } from '../../words/words.tsx';
import { Answered } from '../answered.tsx';
import type { SubmissionAnswer } from '../answers.ts';
import { useOfficeName } from '../use-office-name.ts';

/** One attempt as its unit sees it: findings beside the recognised report, the unit's reasons, the receipt. */
export function UnitReport({ id }: { readonly id: string }) {
  const query = useAnswer('getSubmission', { id });
  return <Answered query={query}>{(submission) => <Shown submission={submission} />}</Answered>;
}

function Shown({ submission }: { readonly submission: SubmissionAnswer }) {
  const { say, language } = useWords();
  const nameOf = useOfficeName();
  const { attempt, state, confirmation, receipt, year } = submission;
  const checked = checkedThere(submission);
  const reasons = new Map(confirmation?.reasons.map(({ finding, reason }) => [finding, reason]));
  return (
    <section className="card wide">
      <h2>
        {say(DESK.attempt(attempt))} · {say(STATES[state])}
      </h2>
      <FiledBy unit={submission.unit} by={submission.requestedBy} nameOf={nameOf} />
      {confirmation ? (
        <p className="quiet">
          {say(DESK.confirmedBy(nameOf(confirmation.by.office), timeInWords(confirmation.at, language)))}
        </p>
      ) : null}
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
