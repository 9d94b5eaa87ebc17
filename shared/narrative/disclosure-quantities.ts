/** What a report says in words of table 二, and what no table states. */
import type { Quantity } from './quantities.ts';

export type DisclosureId =
  | 'documentsMade'
  | 'documentsRepealed'
  | 'documentsLapsed'
  | 'documentsInForce'
  | 'documentsDisclosed'
  | 'documentsNewlyDisclosed'
  | 'licences'
  | 'penalties'
  | 'coercions'
  | 'published'
  | 'issued'
  | 'charges'
  | 'procurementProjects'
  | 'procurementAmount'
  | 'informationFee';

export const OF_DISCLOSURE: Readonly<Record<DisclosureId, Quantity>> = {
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
  documentsLapsed: {
    id: 'documentsLapsed',
    zh: '废止和失效的规范性文件',
    en: 'normative documents repealed or lapsed',
    readings: [['disclosure.normative.repealed']],
    // The table has no place for those that lapsed by themselves.
    loose: true,
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
  issued: { id: 'issued', zh: '发布的信息', en: 'items put on the pages', readings: [] },
  charges: {
    id: 'charges',
    zh: '行政事业性收费（万元）',
    en: 'administrative charges in 万元',
    readings: [['disclosure.fees.amount']],
    loose: true,
  },
  procurementProjects: {
    id: 'procurementProjects',
    zh: '政府集中采购项目',
    en: 'procurement projects',
    readings: [['disclosure.procurement.projects']],
    loose: true,
  },
  procurementAmount: {
    id: 'procurementAmount',
    zh: '政府集中采购总金额（万元）',
    en: 'amount of procurement in 万元',
    readings: [['disclosure.procurement.amount']],
    loose: true,
  },
  informationFee: {
    id: 'informationFee',
    zh: '收取的信息处理费',
    en: 'information fee collected',
    readings: [],
  },
};
