/** The quantities a report states in words, and the cells they must agree with. */
import { cellById } from '../form/index.ts';
import { type ApplicationId, app, OF_APPLICATIONS } from './application-quantities.ts';
import { type DisclosureId, OF_DISCLOSURE } from './disclosure-quantities.ts';
import { type DisputeId, type DisputeTotalId, OF_DISPUTES } from './dispute-quantities.ts';

/** What came of a reconsideration or a lawsuit: the columns of table 四. */
export type Outcome = 'upheld' | 'corrected' | 'otherResult' | 'pending';
export type { DisputeId };

type PlainId = ApplicationId | DisputeTotalId | DisclosureId;

/** A row of table 三 by its reason, or its new applications by who applied. */
export type QuantityId = PlainId | `${DisputeId}.${Outcome}` | `reason.${string}` | `applicant.${string}`;

export interface Quantity {
  readonly id: QuantityId;
  readonly zh: string;
  readonly en: string;
  /**
   * Each list of cells is one reading of the words: the figure is their sum, those after a `-` taken away. The first is
   * the plain one. Empty: no table states it.
   */
  readonly readings: readonly (readonly string[])[];
  /** A sentence can mean something else by it, so a contradiction is only a warning. */
  readonly loose?: true;
}

const PLAIN: Readonly<Record<PlainId, Quantity>> = { ...OF_APPLICATIONS, ...OF_DISPUTES, ...OF_DISCLOSURE };

const ROWS_OF: Readonly<Record<DisputeId, readonly string[]>> = {
  reconsiderations: ['reconsideration'],
  lawsuits: ['directSuit', 'suitAfterReconsideration'],
  directSuits: ['directSuit'],
  suitsAfterReconsideration: ['suitAfterReconsideration'],
};
const OUTCOMES: Readonly<Record<Outcome, { readonly zh: string; readonly en: string }>> = {
  upheld: { zh: '结果维持', en: 'upheld' },
  corrected: { zh: '结果纠正', en: 'corrected' },
  otherResult: { zh: '其他结果', en: 'with another result' },
  pending: { zh: '尚未审结', en: 'pending' },
};

const built = new Map<QuantityId, Quantity>();

export function quantity(id: QuantityId): Quantity {
  if (id in PLAIN) return PLAIN[id as PlainId];
  let found = built.get(id);
  if (!found) {
    found = build(id);
    built.set(id, found);
  }
  return found;
}

/** After both kinds of lawsuits were told, 「维持3件」 may be of both. */
function readingsOfOutcome(kind: DisputeId, outcome: string): readonly (readonly string[])[] {
  const cells = (of: DisputeId) => ROWS_OF[of].map((row) => `review.${row}.${outcome}`);
  return kind === 'suitsAfterReconsideration' ? [cells(kind), cells('lawsuits')] : [cells(kind)];
}

function build(id: QuantityId): Quantity {
  const [kind = '', part = ''] = id.split('.');
  if (kind === 'reason') {
    const cell = app(part);
    const label = cellById(cell)?.row.label.replace(/^\d\./u, '') ?? part;
    return {
      id,
      zh: `“${label}”的申请`,
      en: `applications closed as “${label}”`,
      // 「信息不存在」 is said of all that could not be provided, too.
      readings: part === 'unableNotHeld' ? [[cell], [app('unable*')]] : [[cell]],
      loose: true,
    };
  }
  if (kind === 'applicant') {
    const label = cellById(app('new', part))?.column.label ?? part;
    return {
      id,
      zh: `${label}提出的申请`,
      en: `applications by “${label}”`,
      readings: [[app('new', part)], [app('new', part), app('carriedIn', part)]],
    };
  }
  const dispute = PLAIN[kind as DisputeId];
  const outcome = OUTCOMES[part as Outcome];
  return {
    id,
    zh: `${dispute.zh}${outcome.zh}`,
    en: `${dispute.en} ${outcome.en}`,
    readings: readingsOfOutcome(kind as DisputeId, part),
  };
}
