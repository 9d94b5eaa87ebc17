import { sourceInWords } from '../../shared/calendar/calendar.ts';
import { isLocked } from '../../shared/calendar/unit-dates.ts';
import type { Standing } from '../../shared/compliance/standing.ts';
import { FILING } from '../words/filing.ts';
import { useWords, type Words } from '../words/words.tsx';
import type { History } from './checked.ts';
import { daysInWords } from './days-in-words.ts';
import { dayInWords, timeInWords } from './time.ts';
import './standing-card.css';

const TONES = {
  overdue: 'error',
  due: 'warning',
  returned: 'error',
  'waiting-for-confirmation': 'warning',
  empty: 'warning',
  failed: 'warning',
  late: 'good',
  accepted: 'good',
  'not-due': 'plain',
  excused: 'plain',
} as const satisfies Record<Standing, string>;

/** Where the unit stands for the year: what is due, how many days are left, what is in force. */
export function StandingCard({ history }: { readonly history: History }) {
  const { say, language } = useWords();
  const { calendar, cityName, submitBy, locksAfter, excuse, today, inForce, submissions } = history;
  const { words, tone } = standing(history);
  const days = daysInWords(history, language);
  return (
    <section className={`standing ${tone}`} aria-labelledby="standing">
      <h2 id="standing">{say(words)}</h2>
      {days === null ? null : <p className={`days ${days.tone}`}>{say(days.words)}</p>}
      <p className="quiet">
        {say(FILING.dueBy(dayInWords(submitBy, language)))}
        {language === 'zh' ? '。' : '. '}
        {say(
          submitBy === calendar.submitBy
            ? FILING.source(sourceInWords(calendar.sources.submitBy))
            : FILING.granted,
        )}
      </p>
      {isLocked(history, today) ? (
        <p className="bad">{say(FILING.locked(cityName))}</p>
      ) : days?.tone === 'late' ? (
        <p>{say(FILING.lateIsTaken(cityName))}</p>
      ) : null}
      {locksAfter === null || today > locksAfter ? null : (
        <p className="quiet">{say(FILING.locksAfter(dayInWords(locksAfter, language)))}</p>
      )}
      {inForce ? (
        <p>
          {say(FILING.inForce(inForce.attempt, timeInWords(inForce.acceptedAt, language)))}
          {say(FILING.staysInForce)}
        </p>
      ) : submissions.length === 0 && excuse === null ? (
        <p>{say(FILING.nothingBefore)}</p>
      ) : null}
    </section>
  );
}

function standing({ standing: known, excuse, inForce, submissions }: History): {
  words: Words;
  tone: (typeof TONES)[Standing];
} {
  if (excuse) return { words: FILING.excused(excuse), tone: TONES.excused };
  const newest = submissions.findLast(({ state }) => state !== 'expired' && state !== 'requested');
  if (!inForce && newest?.state === 'processing') return { words: FILING.processing, tone: 'plain' };
  return { words: FILING.standings[known], tone: TONES[known] };
}
