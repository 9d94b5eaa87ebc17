/** The quantities a report states in words, and the cells they must agree with. */
import { fillingOf } from '../arithmetic/filling.ts';
import { type CellId, cellById, cellsOf, type Form } from '../form/index.ts';
import type { Report } from '../report/report.ts';

/** What came of a reconsideration or a lawsuit: the columns of table 四. */
export type Outcome = 'upheld' | 'corrected' | 'otherResult' | 'pending';
export type DisputeId = 'reconsiderations' | 'lawsuits' | 'directSuits' | 'suitsAfterReconsideration';

type PlainId =
  | 'received'
  | 'handled'
  | 'carriedIn'
  | 'carriedOut'
  | 'carried'
  | 'inHand'
  | 'answered'
  | 'granted'
  | 'partial'
  | 'refused'
  | 'unable'
  | 'declined'
  | 'otherResults'
  | 'receivedFromPersons'
  | 'receivedFromOrganisations'
  | DisputeId
  | 'disputes'
  | 'documentsMade'
  | 'documentsRepealed'
  | 'documentsInForce'
  | 'documentsDisclosed'
  | 'documentsNewlyDisclosed'
  | 'unpaidFees'
  | 'licences'
  | 'penalties'
  | 'coercions'
  | 'published'
  | 'informationFee'
  | 'charges';

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

const app = (row: string, column = 'total') => `applications.${row}.${column}`;

const PLAIN: Readonly<Record<PlainId, Quantity>> = {
  received: {
    id: 'received',
    zh: '收到的政府信息公开申请',
    en: 'applications received',
    readings: [[app('new')], [app('new'), app('carriedIn')]],
  },
  handled: {
    id: 'handled',
    zh: '受理的政府信息公开申请',
    en: 'applications accepted',
    readings: [[app('new')], [app('new'), app('carriedIn')], [app('total')]],
  },
  carriedIn: {
    id: 'carriedIn',
    zh: '上年结转的申请',
    en: 'applications carried in',
    readings: [[app('carriedIn')]],
  },
  carriedOut: {
    id: 'carriedOut',
    zh: '结转下年度的申请',
    en: 'applications carried out',
    readings: [[app('carriedOut')]],
  },
  carried: {
    id: 'carried',
    zh: '结转的申请',
    en: 'applications carried over',
    readings: [[app('carriedIn')], [app('carriedOut')]],
  },
  inHand: {
    id: 'inHand',
    zh: '新收与上年结转的申请合计',
    en: 'applications new and carried in',
    readings: [[app('new'), app('carriedIn')]],
  },
  answered: {
    id: 'answered',
    zh: '办结、答复的申请',
    en: 'applications answered',
    readings: [[app('total')], [app('total'), `-${app('carriedIn')}`]],
  },
  granted: {
    id: 'granted',
    zh: '予以公开的申请',
    en: 'applications granted',
    readings: [[app('granted')], [app('granted'), app('partial')]],
  },
  partial: {
    id: 'partial',
    zh: '部分公开的申请',
    en: 'applications granted in part',
    readings: [[app('partial')]],
  },
  refused: { id: 'refused', zh: '不予公开的申请', en: 'applications refused', readings: [[app('refused*')]] },
  unable: {
    id: 'unable',
    zh: '无法提供的申请',
    en: 'applications that could not be met',
    readings: [[app('unable*')]],
  },
  declined: {
    id: 'declined',
    zh: '不予处理的申请',
    en: 'applications not dealt with',
    readings: [[app('declined*')]],
  },
  otherResults: {
    id: 'otherResults',
    zh: '其他处理的申请',
    en: 'applications otherwise closed',
    readings: [[app('other*')]],
  },
  receivedFromPersons: {
    id: 'receivedFromPersons',
    zh: '自然人提出的申请',
    en: 'applications by persons',
    readings: [[app('new', 'person')], [app('new', 'person'), app('carriedIn', 'person')]],
  },
  receivedFromOrganisations: {
    id: 'receivedFromOrganisations',
    zh: '法人或其他组织提出的申请',
    en: 'applications by organisations',
    readings: [
      [app('new'), `-${app('new', 'person')}`],
      [app('new'), app('carriedIn'), `-${app('new', 'person')}`, `-${app('carriedIn', 'person')}`],
    ],
  },
  reconsiderations: {
    id: 'reconsiderations',
    zh: '行政复议',
    en: 'administrative reconsiderations',
    readings: [['review.reconsideration.total']],
  },
  lawsuits: {
    id: 'lawsuits',
    zh: '行政诉讼',
    en: 'lawsuits',
    readings: [['review.directSuit.total', 'review.suitAfterReconsideration.total']],
  },
  directSuits: {
    id: 'directSuits',
    zh: '未经复议直接起诉',
    en: 'lawsuits without reconsideration',
    readings: [['review.directSuit.total']],
  },
  suitsAfterReconsideration: {
    id: 'suitsAfterReconsideration',
    zh: '复议后起诉',
    en: 'lawsuits after reconsideration',
    readings: [['review.suitAfterReconsideration.total']],
  },
  disputes: {
    id: 'disputes',
    zh: '行政复议和行政诉讼',
    en: 'reconsiderations and lawsuits together',
    readings: [
      ['review.reconsideration.total', 'review.directSuit.total', 'review.suitAfterReconsideration.total'],
    ],
  },
  documentsMade: {
    id: 'documentsMade',
    zh: '制发的规范性文件',
    en: 'normative documents made',
    readings: [['disclosure.normative.made']],
  },
  documentsRepealed: {
    id: 'documentsRepealed',
    zh: '废止的规范性文件',
    en: 'normative documents repealed',
    readings: [['disclosure.normative.repealed']],
  },
  documentsInForce: {
    id: 'documentsInForce',
    zh: '现行有效的规范性文件',
    en: 'normative documents in force',
    readings: [['disclosure.normative.inForce'], ['disclosure.normative.total']],
  },
  documentsDisclosed: {
    id: 'documentsDisclosed',
    zh: '对外公开的规范性文件总数',
    en: 'normative documents disclosed in all',
    readings: [['disclosure.normative.total']],
  },
  documentsNewlyDisclosed: {
    id: 'documentsNewlyDisclosed',
    zh: '新公开的规范性文件',
    en: 'normative documents newly disclosed',
    readings: [['disclosure.normative.disclosed']],
  },
  unpaidFees: {
    id: 'unpaidFees',
    zh: '逾期未缴费的申请',
    en: 'applications closed for an unpaid fee',
    readings: [[app('otherFeeUnpaid')]],
    loose: true,
  },
  licences: {
    id: 'licences',
    zh: '行政许可决定',
    en: 'licensing decisions',
    readings: [['disclosure.licensing.decisions']],
    loose: true,
  },
  penalties: {
    id: 'penalties',
    zh: '行政处罚决定',
    en: 'penalty decisions',
    readings: [['disclosure.penalty.decisions']],
    loose: true,
  },
  coercions: {
    id: 'coercions',
    zh: '行政强制决定',
    en: 'coercion decisions',
    readings: [['disclosure.coercion.decisions']],
    loose: true,
  },
  published: { id: 'published', zh: '主动公开的信息', en: 'items published', readings: [] },
  charges: {
    id: 'charges',
    zh: '行政事业性收费（万元）',
    en: 'administrative charges in 万元',
    readings: [['disclosure.fees.amount']],
    loose: true,
  },
  informationFee: {
    id: 'informationFee',
    zh: '收取的信息处理费',
    en: 'information fee collected',
    readings: [],
  },
};

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

function build(id: QuantityId): Quantity {
  const [kind = '', part = ''] = id.split('.');
  if (kind === 'reason') {
    const cell = app(part);
    const label = cellById(cell)?.row.label.replace(/^\d\./u, '') ?? part;
    return {
      id,
      zh: `“${label}”的申请`,
      en: `applications closed as “${label}”`,
      readings: [[cell]],
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
    readings: [ROWS_OF[kind as DisputeId].map((row) => `review.${row}.${part}`)],
  };
}

export interface Reading {
  readonly value: number;
  readonly cells: readonly CellId[];
}

/** What the tables say of it under each reading; readings with a cell that is not known are left out. */
export function readingsOf(quantity: Quantity, report: Report, form: Form): readonly Reading[] {
  return quantity.readings.flatMap((terms) => {
    const cells: CellId[] = [];
    let value = 0;
    for (const term of terms) {
      const sign = term.startsWith('-') ? -1 : 1;
      for (const id of expand(sign < 0 ? term.slice(1) : term, report, form)) {
        const figure = fillingOf(report, id) === 'number' ? report.cells.get(id)?.value : null;
        if (figure == null) return [];
        cells.push(id);
        value += sign * figure;
      }
    }
    return cells.length === 0 ? [] : [{ value, cells }];
  });
}

/** `applications.refused*.total`: every row of that kind, with the rows of another form where the file has them. */
function expand(pattern: string, report: Report, form: Form): readonly CellId[] {
  if (!pattern.includes('*')) return cellsOf(form).has(pattern) || report.cells.has(pattern) ? [pattern] : [];
  const [head = '', tail = ''] = pattern.split('*');
  const matches = (id: CellId) => id.startsWith(head) && id.endsWith(tail);
  const own = [...cellsOf(form).keys()].filter(matches);
  const strangers = [...report.cells.keys()].filter((id) => matches(id) && !own.includes(id));
  return [...own.filter((id) => strangers.length === 0 || fillingOf(report, id) !== 'unread'), ...strangers];
}
