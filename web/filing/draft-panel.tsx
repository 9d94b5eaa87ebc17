import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { FILING, LOCAL_VERDICTS } from '../words/filing.ts';
import { useWords, type Words } from '../words/words.tsx';
import { checkedHere } from './checked.ts';
import { Progress } from './progress.tsx';
import { Review } from './review.tsx';
import { sizeInWords } from './time.ts';
import type { Draft, Drafting } from './use-draft.ts';
import './verdict.css';

const TONES = { accepted: 'success', confirm: 'warning', returned: 'error', unreadable: 'error' } as const;

/** A chosen file: what was found in it here, and the button that files it. */
export function DraftPanel({ drafting, year }: { readonly drafting: Drafting; readonly year: number }) {
  const { draft } = drafting;
  switch (draft.step) {
    case 'none':
      return null;
    case 'not-taken':
      return <NotTaken why={draft.why} />;
    case 'hashing':
      return <Progress fileName={draft.file.name} at={0} />;
    case 'checking':
      return <Progress fileName={draft.file.name} at={1} />;
    case 'sending':
      return (
        <Progress fileName={draft.file.name} at={2} news={FILING.uploaded(Math.floor(draft.share * 100))} />
      );
    case 'broken-off':
      return <BrokenOff draft={draft} send={drafting.send} />;
    case 'checked':
      return <CheckedHere draft={draft} drafting={drafting} year={year} />;
  }
}

function NotTaken({ why }: { readonly why: Words }) {
  const { say } = useWords();
  return <Alert role="alert" type="error" showIcon title={say(why)} />;
}

interface BrokenOffProps {
  readonly draft: Extract<Draft, { step: 'broken-off' }>;
  readonly send: () => void;
}

function BrokenOff({ draft: { file, problem }, send }: BrokenOffProps) {
  const { say } = useWords();
  const offline = problem.code === 'offline';
  return (
    <>
      <Progress fileName={file.name} at={2} failed news={offline ? FILING.uploadFailed : FILING.refused} />
      <Alert
        role="alert"
        type="warning"
        showIcon
        title={say(offline ? FILING.uploadFailed : problem.title)}
        description={say(offline ? FILING.uploadFailedText : problem.detail)}
        action={
          <Button type="primary" onClick={send}>
            {say(FILING.goOn)}
          </Button>
        }
      />
    </>
  );
}

interface CheckedHereProps {
  readonly draft: Extract<Draft, { step: 'checked' }>;
  readonly drafting: Drafting;
  readonly year: number;
}

function CheckedHere({ draft: { file, check }, drafting, year }: CheckedHereProps) {
  const { say } = useWords();
  const checked = useMemo(() => check.examination && checkedHere(check.examination), [check]);
  const returned = checked?.verdict === 'returned';
  const stillToCheck =
    checked === null || returned ? FILING.serverCounts : FILING.checkedHere(drafting.knowsLastYear);
  return (
    <>
      <section className="verdict" aria-labelledby="draft">
        <h2 id="draft">{say(FILING.localTitle)}</h2>
        <p className="quiet">
          {file.name}（{sizeInWords(file.size)}）
        </p>
        <div className="outcome">
          <Alert
            role="status"
            type={checked ? TONES[checked.verdict] : 'info'}
            showIcon
            title={say(checked ? LOCAL_VERDICTS[checked.verdict] : FILING.localUnavailable)}
            description={checked?.verdict === 'unreadable' ? undefined : say(stillToCheck)}
          />
          {checked?.verdict === 'unreadable' ? null : (
            <div className="actions no-print">
              <Button type={returned ? 'default' : 'primary'} size="large" onClick={drafting.send}>
                {say(returned ? FILING.fileAnyway : FILING.file)}
              </Button>
              {returned ? <span className="quiet">{say(FILING.fileAnywayText)}</span> : null}
            </div>
          )}
        </div>
      </section>
      {checked ? <Review checked={checked} year={year} /> : null}
    </>
  );
}
