import { Button } from 'antd';
import { useDownload } from '../api/use-download.ts';
import { Trouble } from '../app/trouble.tsx';
import { DESK } from '../words/desk.ts';
import { useWords } from '../words/words.tsx';
import type { Place } from './place.ts';

/** What the office takes away: the ledger in three formats, and the city's own report. */
export function Downloads({ place: { code, year } }: { readonly place: Place }) {
  const { say } = useWords();
  const { state, download } = useDownload();
  const base = `/v1/cities/${code}/years/${year}`;
  const busy = state === 'running';
  const ledger = (format: string) => (
    <Button
      disabled={busy}
      aria-label={`${say(DESK.downloadLedger)} ${format.toUpperCase()}`}
      onClick={() => void download(`${base}/ledger?format=${format}`)}
    >
      {format.toUpperCase()}
    </Button>
  );
  return (
    <div className="downloads no-print">
      <span className="ledger">
        {say(DESK.downloadLedger)} {ledger('xlsx')} {ledger('csv')} {ledger('json')}
      </span>
      <Button type="primary" disabled={busy} onClick={() => void download(`${base}/report.docx`)}>
        {say(DESK.downloadReport)}
      </Button>
      <Button onClick={() => print()}>{say(DESK.print)}</Button>
      <span role="status">{busy ? say(DESK.downloading) : null}</span>
      <Trouble of={state} what={DESK.downloadFailed} />
    </div>
  );
}
