/** What a report says in words of table 三. */
import type { Quantity } from './quantities.ts';

export type ApplicationId =
  | 'received'
  | 'handled'
  | 'carriedIn'
  | 'carriedOut'
  | 'open'
  | 'carried'
  | 'inHand'
  | 'due'
  | 'dealtWith'
  | 'answered'
  | 'granted'
  | 'grantedInAll'
  | 'partial'
  | 'refused'
  | 'unable'
  | 'declined'
  | 'otherResults'
  | 'receivedOneWay'
  | 'receivedFromPersons'
  | 'receivedFromOrganisations'
  | 'unpaidFees';

export const app = (row: string, column = 'total') => `applications.${row}.${column}`;

const ORGANISATIONS = ['business', 'research', 'socialOrg', 'legalService', 'otherOrg'];

/** In Chinese, in English, the readings, and whether a sentence can mean something else by it. */
type Told = readonly [zh: string, en: string, readings: Quantity['readings'], loose?: 'loose'];

const TOLD: Readonly<Record<ApplicationId, Told>> = {
  received: [
    '收到的政府信息公开申请',
    'applications received',
    [[app('new')], [app('new'), app('carriedIn')]],
  ],
  handled: [
    '受理的政府信息公开申请',
    'applications accepted',
    [[app('new')], [app('new'), app('carriedIn')], [app('total')]],
  ],
  carriedIn: ['上年结转的申请', 'applications carried in', [[app('carriedIn')]]],
  carriedOut: ['结转下年度的申请', 'applications carried out', [[app('carriedOut')]]],
  open: ['尚在办理的申请', 'applications still open', [[app('carriedOut')]], 'loose'],
  carried: ['结转的申请', 'applications carried over', [[app('carriedIn')], [app('carriedOut')]]],
  receivedOneWay: [
    '通过一种渠道收到的申请',
    'applications received in one way',
    [[app('new')], [app('new'), app('carriedIn')], [app('total')]],
  ],
  inHand: ['新收与上年结转的申请合计', 'applications new and carried in', [[app('new'), app('carriedIn')]]],
  due: ['应当答复的申请', 'applications due', [[app('new'), app('carriedIn')], [app('total')]]],
  dealtWith: [
    '办理的政府信息公开申请',
    'applications dealt with',
    [[app('total')], [app('new')], [app('new'), app('carriedIn')]],
  ],
  answered: [
    '办结、答复的申请',
    'applications answered',
    // What was withdrawn or not corrected is closed and was not answered: 「办结33件，答复27件，撤回6件」.
    [[app('total')], [app('total'), `-${app('carriedIn')}`], [app('total'), `-${app('other*')}`]],
  ],
  granted: ['予以公开的申请', 'applications granted', [[app('granted')], [app('granted'), app('partial')]]],
  grantedInAll: [
    '予以公开和部分公开的申请',
    'applications granted, in whole or in part',
    [[app('granted'), app('partial')]],
  ],
  partial: ['部分公开的申请', 'applications granted in part', [[app('partial')]]],
  refused: ['不予公开的申请', 'applications refused', [[app('refused*')]]],
  unable: ['无法提供的申请', 'applications that could not be met', [[app('unable*')]]],
  declined: ['不予处理的申请', 'applications not dealt with', [[app('declined*')]]],
  otherResults: ['其他处理的申请', 'applications otherwise closed', [[app('other*')]]],
  receivedFromPersons: [
    '自然人提出的申请',
    'applications by persons',
    [[app('new', 'person')], [app('new', 'person'), app('carriedIn', 'person')]],
  ],
  receivedFromOrganisations: [
    '法人或其他组织提出的申请',
    'applications by organisations',
    [
      ORGANISATIONS.map((column) => app('new', column)),
      ORGANISATIONS.flatMap((column) => [app('new', column), app('carriedIn', column)]),
    ],
  ],
  unpaidFees: [
    '逾期未缴费的申请',
    'applications closed for an unpaid fee',
    [[app('otherFeeUnpaid')]],
    'loose',
  ],
};

export const OF_APPLICATIONS = Object.fromEntries(
  Object.entries(TOLD).map(([id, [zh, en, readings, loose]]) => [
    id,
    { id, zh, en, readings, ...(loose ? { loose: true } : {}) },
  ]),
) as Readonly<Record<ApplicationId, Quantity>>;
