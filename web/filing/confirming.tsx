import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { CALLS } from '../api/calls.ts';
import type { Problem } from '../api/problem.ts';
import { keyOf, useAsk } from '../api/use-api.ts';
import { Trouble } from '../app/trouble.tsx';
import { FILING, USUAL_REASONS } from '../words/filing.ts';
import { useWords } from '../words/words.tsx';
import type { Checked, Submission } from './checked.ts';
import { Review } from './review.tsx';
import { useKept } from './use-kept.ts';
import { UsualReasons } from './usual-reasons.tsx';
import './verdict.css';
import './confirming.css';

/** The findings of a report that waits, each warning with a place for its reason. */
export function Confirming({
  submission,
  checked,
}: {
  readonly submission: Submission;
  readonly checked: Checked;
}) {
  const { say } = useWords();
  const ask = useAsk();
  const queries = useQueryClient();
  const { submissionId: id } = submission;
  const [reasons, setReasons] = useKept<Readonly<Record<string, string>>>(`reasons ${id}`, {});
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const warnings = checked.findings.filter(({ severity }) => severity === 'warning');
  const given = (key: string) => reasons[key]?.trim() ?? '';
  const missing = warnings.filter(({ key }) => given(key) === '');

  const confirm = useMutation<unknown, Problem>({
    mutationFn: () =>
      ask(CALLS.confirmSubmission, {
        params: { id },
        body: { reasons: warnings.map(({ key }) => ({ finding: key, reason: given(key) })) },
      }),
    onSettled: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: keyOf('getSubmission', { id }) }),
        queries.invalidateQueries({ queryKey: ['getUnitHistory'] }),
      ]);
    },
  });

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const [first] = missing;
        if (first) form.current?.querySelector<HTMLElement>(`#reason-${first.key}`)?.focus();
        else confirm.mutate();
      }}
    >
      <Review
        checked={checked}
        year={submission.year}
        under={(finding, number) =>
          finding.severity === 'warning' ? (
            <Reason
              id={`reason-${finding.key}`}
              number={number}
              value={reasons[finding.key] ?? ''}
              wrong={tried && given(finding.key) === ''}
              change={(reason) => setReasons({ ...reasons, [finding.key]: reason })}
            />
          ) : null
        }
        below={
          <div className="actions confirm">
            <Trouble of={confirm.error} />
            <Button type="primary" size="large" htmlType="submit" loading={confirm.isPending}>
              {say(FILING.confirm)}
            </Button>
            <span role="status" className={tried && missing.length > 0 ? 'wrong' : 'quiet'}>
              {missing.length > 0 ? say(FILING.confirmLeft(missing.length)) : ''}
            </span>
          </div>
        }
      />
    </form>
  );
}

interface ReasonProps {
  readonly id: string;
  readonly number: number;
  readonly value: string;
  readonly wrong: boolean;
  readonly change: (reason: string) => void;
}

function Reason({ id, number, value, wrong, change }: ReasonProps) {
  const { say } = useWords();
  return (
    <div className="reason">
      <label htmlFor={id}>{say(FILING.reasonFor(number))}</label>
      <Input.TextArea
        id={id}
        value={value}
        rows={2}
        maxLength={1000}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        {...(wrong ? { status: 'error' as const } : {})}
        onChange={({ target }) => change(target.value)}
      />
      {wrong ? (
        <p id={`${id}-wrong`} className="wrong">
          {say(FILING.reasonMissing)}
        </p>
      ) : null}
      <UsualReasons label={FILING.usual} reasons={USUAL_REASONS} take={change} />
    </div>
  );
}
