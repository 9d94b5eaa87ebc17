import { Alert, Button } from 'antd';
import { useState } from 'react';
import { type AnswerOf, CALLS } from '../../api/calls.ts';
import { useAnswer } from '../../api/use-api.ts';
import { useChange } from '../../api/use-change.ts';
import { Trouble } from '../../app/trouble.tsx';
import { REMIND } from '../../words/remind.ts';
import { useWords, type Words } from '../../words/words.tsx';
import { usePlace } from '../place.ts';

type Done = AnswerOf<(typeof CALLS)['remindUnits']>;

export interface RemindUnitsProps {
  readonly units: readonly string[];
  readonly label?: Words;
}

/** Reminds the units now, and says who is told, who cannot be reached and who need not be. */
export function RemindUnits({ units, label = REMIND.remind(units.length) }: RemindUnitsProps) {
  const { say } = useWords();
  const place = usePlace();
  const { data } = useAnswer('getCityCompliance', place);
  const { state, change } = useChange();
  const [done, setDone] = useState<Done | null>(null);
  const remind = () =>
    change(async (ask) =>
      setDone(await ask(CALLS.remindUnits, { params: place, body: { units: [...units] } })),
    );
  const names = new Map(data?.units.map(({ code, name }) => [code, name]));
  return (
    <>
      <Button disabled={state === 'saving'} onClick={() => void remind()}>
        {say(label)}
      </Button>
      <Trouble of={state} />
      {done !== null && state === 'saved' ? (
        <Alert
          role="status"
          {...outcomeOf(done, say)}
          showIcon
          description={restOf(done, names).map((words) => <div key={words.en}>{say(words)}</div>)}
        />
      ) : null}
    </>
  );
}

/** Whether anybody is told: a reminder without a channel is written down and reaches nobody. */
function outcomeOf({ reminded }: Done, say: (words: Words) => string) {
  const reached = reminded.filter(({ by }) => by.length > 0).length;
  if (reached > 0) return { type: 'success', title: say(REMIND.reminded(reached)) } as const;
  return reminded.length > 0
    ? ({ type: 'warning', title: say(REMIND.reachesNobody) } as const)
    : ({ type: 'info', title: say(REMIND.nobody) } as const);
}

function restOf({ reminded, leftOut }: Done, names: ReadonlyMap<string, string>): readonly Words[] {
  const silent = reminded.filter(({ by }) => by.length === 0).map(({ name }) => name);
  const reasons = [...new Set(leftOut.map(({ why }) => why))];
  return [
    ...(silent.length > 0 ? [REMIND.unreachable(silent)] : []),
    ...reasons.map((why) =>
      REMIND.leftOut(
        leftOut.filter((one) => one.why === why).map(({ unit }) => names.get(unit) ?? unit),
        why,
      ),
    ),
  ];
}
