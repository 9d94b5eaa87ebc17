import { Button } from 'antd';
import { useState } from 'react';
import { CALLS } from '../api/calls.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { useAsk } from '../api/use-api.ts';
import { FILING } from '../words/filing.ts';
import { useWords } from '../words/words.tsx';

/** Saves the file as the unit sent it, by a link that lasts two minutes. */
export function OriginalButton({ id }: { readonly id: string }) {
  const { say } = useWords();
  const ask = useAsk();
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = (): void => {
    ask(CALLS.getOriginal, { params: { id } }).then(
      ({ url }) => {
        setProblem(null);
        location.assign(url);
      },
      (fault: unknown) => setProblem(asProblem(fault)),
    );
  };
  return (
    <>
      <Button size="small" onClick={save}>
        {say(FILING.original)}
      </Button>
      {problem ? <span role="alert"> {say(problem.title)}</span> : null}
    </>
  );
}
