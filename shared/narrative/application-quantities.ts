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
  | 'answered'
  | 'granted'
  | 'partial'
  | 'refused'
  | 'unable'
  | 'declined'
  | 'otherResults'
  | 'receivedFromPersons'
  | 'receivedFromOrganisations'
  | 'unpaidFees';

export const app = (row: string, column = 'total') => `applications.${row}.${column}`;

const ORGANISATIONS = ['business', 'research', 'socialOrg', 'legalService', 'otherOrg'];

export const OF_APPLICATIONS: Readonly<Record<ApplicationId, Quantity>> = {
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
  open: {
    id: 'open',
    zh: '尚在办理的申请',
    en: 'applications still open',
    readings: [[app('carriedOut')]],
    loose: true,
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
      ORGANISATIONS.map((column) => app('new', column)),
      ORGANISATIONS.flatMap((column) => [app('new', column), app('carriedIn', column)]),
    ],
  },
  unpaidFees: {
    id: 'unpaidFees',
    zh: '逾期未缴费的申请',
    en: 'applications closed for an unpaid fee',
    readings: [[app('otherFeeUnpaid')]],
    loose: true,
  },
};
