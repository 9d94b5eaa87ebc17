import { useAnswer } from '../../api/use-api.ts';
import { DESK } from '../../words/desk.ts';
import { Answered } from '../answered.tsx';
import { useDeskTitle, usePlace } from '../place.ts';
import { CoverageLine } from '../totals/coverage-line.tsx';
import { ApplicationCards } from './applications.tsx';
import { ChangedCard } from './changed-card.tsx';
import { ComparedCard } from './compared-card.tsx';
import { CurveCard } from './curve-card.tsx';
import { FindingsCard } from './findings-card.tsx';
import { RatesCard } from './rates-card.tsx';
import { StandingCard } from './standing-card.tsx';

/** The year at a glance: who has filed, who has not, how much time is left, what goes wrong, what it adds up to. */
export function Overview() {
  useDeskTitle(DESK.overview);
  const place = usePlace();
  const compliance = useAnswer('getCityCompliance', place);
  const summary = useAnswer('getCitySummary', place);
  return (
    <Answered query={compliance}>
      {(answer) => (
        <div className="cards">
          <StandingCard compliance={answer} />
          <RatesCard rates={answer.rates} />
          <ChangedCard today={answer.today} />
          <CurveCard compliance={answer} />
          <FindingsCard />
          <div className="wide">
            <Answered query={summary}>
              {(totals) => (
                <div className="cards">
                  <p className="wide">
                    <CoverageLine of={totals} />
                  </p>
                  <ApplicationCards summary={totals} />
                  <ComparedCard summary={totals} />
                </div>
              )}
            </Answered>
          </div>
        </div>
      )}
    </Answered>
  );
}
