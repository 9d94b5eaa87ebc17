import { Button } from 'antd';
import { FILERS } from '../../shared/filing/filer.ts';
import { FILING } from '../words/filing.ts';
import { useWords } from '../words/words.tsx';
import type { Receipt } from './checked.ts';
import { timeInWords } from './time.ts';
import './receipt-card.css';

export interface ReceiptCardProps {
  readonly receipt: Receipt;
  readonly unitName: string;
  /** What an office is called, by its code. */
  readonly nameOf: (office: string) => string;
}

/** 回执: the unit's proof, on the page and alone on paper. */
export function ReceiptCard({ receipt, unitName, nameOf }: ReceiptCardProps) {
  const { say, language } = useWords();
  const lines = [
    [FILING.receiptNumber, receipt.number],
    [FILING.receiptUnit, `${unitName}（${receipt.unit}）`],
    [FILING.receiptYear, say(FILING.yearOption(receipt.year))],
    [
      FILING.filedBy,
      say(receipt.filedBy === receipt.unit ? FILERS.unit : FILING.filedByOffice(nameOf(receipt.filedBy))),
    ],
    [FILING.receiptFile, receipt.fileName],
    [FILING.receiptSize, `${receipt.size.toLocaleString('zh-CN')} ${say(FILING.bytes)}`],
    [FILING.receiptHash, receipt.sha256],
    [FILING.receivedAt, timeInWords(receipt.receivedAt, language)],
    [FILING.acceptedAt, timeInWords(receipt.acceptedAt, language)],
    [FILING.rulesVersion, receipt.rulesVersion],
  ] as const;
  return (
    <section className="receipt" aria-labelledby="receipt">
      <h3 id="receipt">{say(FILING.receiptTitle)}</h3>
      <dl>
        {lines.map(([label, value]) => (
          <div key={label.en} className={label === FILING.receiptHash ? 'wide' : undefined}>
            <dt>{say(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{say(FILING.receiptProof)}</p>
      <Button className="no-print" onClick={() => print()}>
        {say(FILING.print)}
      </Button>
    </section>
  );
}
