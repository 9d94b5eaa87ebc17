import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { type AnswerOf, CALLS } from '../api/calls.ts';
import { Problem } from '../api/problem.ts';
import { useAnswer, useAsk } from '../api/use-api.ts';
import { REMIND } from '../words/remind.ts';
import { useWords, type Words } from '../words/words.tsx';
import { usePlace } from './place.ts';

type Done = AnswerOf<(typeof CALLS)['remindUnits']>;

/** Reminds the units now, and says who is told, who cannot be reached and who need not be. */
export function RemindUnits({ units }: { readonly units: readonly string[] }) {
  const { say } = useWords();
  const place = usePlace();
  const ask = useAsk();
  const queries = useQueryClient();
  const { data } = useAnswer('getCityCompliance', place);
  const [state, setState] = useState<'idle' | 'asking' | Done | Problem>('idle');
  const remind = async (): Promise<void> => {
    setState('asking');
    try {
      setState(await ask(CALLS.remindUnits, { params: place, body: { units: [...units] } }));
      await queries.invalidateQueries({ queryKey: ['listCityAlerts'] });
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      setState(fault);
    }
  };
  const names = new Map(data?.units.map(({ code, name }) => [code, name]));
  return (
    <>
      <Button disabled={state === 'asking'} onClick={() => void remind()}>
        {say(REMIND.remind(units.length))}
      </Button>
      {state instanceof Problem ? (
        <Alert role="alert" type="error" showIcon title={say(state.title)} description={say(state.detail)} />
      ) : typeof state === 'object' ? (
        <Alert
          role="status"
          type={state.reminded.length > 0 ? 'success' : 'info'}
          showIcon
          title={say(state.reminded.length > 0 ? REMIND.reminded(state.reminded.length) : REMIND.nobody)}
          description={restOf(state, names).map((words) => <p key={words.en}>{say(words)}</p>)}
        />
      ) : null}
    </>
  );
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
