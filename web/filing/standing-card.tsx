import { sourceInWords } from '../../shared/calendar/calendar.ts';
import { dateInChina, daysBetween } from '../../shared/calendar/dates.ts';
import { FILING } from '../words/filing.ts';
import { useWords, type Words } from '../words/words.tsx';
import type { History } from './checked.ts';
import { dayInWords, timeInWords } from './time.ts';

type Tone = 'good' | 'warning' | 'error' | 'plain';

/** Where the unit stands for the year: what is due, how many days are left, what is in force. */
export function StandingCard({ history }: { readonly history: History }) {
  const { say, language } = useWords();
  const { calendar, submitBy, locksAfter, excuse, today, inForce, submissions } = history;
  const { words, tone } = standing(history);
  const left = daysBetween(today, submitBy);
  return (
    <section className={`standing ${tone}`} aria-labelledby="standing">
      <h2 id="standing">{say(words)}</h2>
      {inForce || excuse ? null : (
        <p className={`days ${left < 0 ? 'late' : left <= 7 ? 'soon' : ''}`}>
          {say(left < 0 ? FILING.daysLate(-left) : FILING.daysLeft(left))}
        </p>
      )}
      <p className="quiet">
        {say(FILING.dueBy(dayInWords(submitBy, language)))}
        {language === 'zh' ? '。' : '. '}
        {say(
          submitBy === calendar.submitBy
            ? FILING.source(sourceInWords(calendar.sources.submitBy))
            : FILING.granted,
        )}
      </p>
      {locksAfter === null ? null : (
        <p className={today > locksAfter ? 'bad' : 'quiet'}>
          {say(today > locksAfter ? FILING.locked : FILING.locksAfter(dayInWords(locksAfter, language)))}
        </p>
      )}
      {inForce ? (
        <p>
          {say(FILING.inForce(inForce.attempt, timeInWords(inForce.acceptedAt, language)))}
          {say(FILING.staysInForce)}
        </p>
      ) : submissions.length === 0 ? (
        <p>{say(FILING.nothingBefore)}</p>
      ) : null}
    </section>
  );
}

function standing({ inForce, submissions, submitBy, excuse }: History): { words: Words; tone: Tone } {
  if (excuse) return { words: FILING.excused(excuse), tone: 'plain' };
  if (inForce) {
    const first = submissions.find(({ acceptedAt }) => acceptedAt !== null)?.receivedAt ?? inForce.receivedAt;
    const late = dateInChina(first) > submitBy;
    return { words: late ? FILING.acceptedLate : FILING.accepted, tone: 'good' };
  }
  switch (submissions.findLast(({ state }) => state !== 'expired' && state !== 'requested')?.state) {
    case 'processing':
      return { words: FILING.processing, tone: 'plain' };
    case 'waiting-for-confirmation':
      return { words: FILING.waiting, tone: 'warning' };
    case 'returned':
      return { words: FILING.returned, tone: 'error' };
    case 'unreadable':
      return { words: FILING.unreadable, tone: 'error' };
    case 'failed':
      return { words: FILING.failed, tone: 'warning' };
    default:
      return { words: FILING.notFiled, tone: 'warning' };
  }
}
