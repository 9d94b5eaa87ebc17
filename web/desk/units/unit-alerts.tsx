import { useAnswer } from '../../api/use-api.ts';
import { ALERTS } from '../../words/alerts.ts';
import { useWords } from '../../words/words.tsx';
import { AlertLines } from '../alerts/alert-lines.tsx';
import { AnsweredInCard } from '../answered-in-card.tsx';
import { usePlace } from '../place.ts';

/** What one unit was told, newest first. */
export function UnitAlerts({ unit }: { readonly unit: string }) {
  const { say } = useWords();
  const { year } = usePlace();
  const alerts = useAnswer('listUnitAlerts', { code: unit, year });
  return (
    <section className="card wide">
      <h2>{say(ALERTS.ofUnit)}</h2>
      <AnsweredInCard query={alerts}>
        {(answer) =>
          answer.alerts.length === 0 ? (
            <p className="quiet">{say(ALERTS.ofUnitNone)}</p>
          ) : (
            <AlertLines label={say(ALERTS.ofUnit)} alerts={answer.alerts.toReversed()} />
          )
        }
      </AnsweredInCard>
    </section>
  );
}
