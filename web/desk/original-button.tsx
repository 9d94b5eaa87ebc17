import { Button } from 'antd';
import { useState } from 'react';
import { CALLS } from '../api/calls.ts';
import { Problem } from '../api/problem.ts';
import { useAsk } from '../api/use-api.ts';
import { DESK } from '../words/desk.ts';
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
      (fault: unknown) => setProblem(fault instanceof Problem ? fault : null),
    );
  };
  return (
    <>
      <Button size="small" onClick={save}>
        {say(DESK.original)}
      </Button>
      {problem ? <span role="alert"> {say(problem.title)}</span> : null}
    </>
  );
}
