import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

const APPLICATIONS =
  '全年收到政府信息公开申请25件，上年结转2件；共办结25件，其中予以公开12件、部分公开3件，结转下年度2件。';

export const examples: Examples = {
  passes: [
    { says: { zh: '文字报告了申请', en: 'the text tells of the applications' }, subject: () => perfect() },
  ],
  fails: [
    {
      says: { zh: '文字说没有收到申请：错误', en: 'the text says there were none: an error' },
      subject: () =>
        perfect({ reword: (text) => text.replace(APPLICATIONS, '全年未收到政府信息公开申请。') }),
    },
    {
      says: { zh: '文字说收到申请 0 件：错误', en: 'the text says 0 were received: an error' },
      subject: () =>
        perfect({ reword: (text) => text.replace(APPLICATIONS, '全年收到政府信息公开申请0件。') }),
    },
    {
      says: { zh: '文字完全没有提到申请：警告', en: 'the text does not mention any: a warning' },
      subject: () =>
        perfect({
          sections: {
            一: [
              '2022年，我镇公开信息356条，按三审制度审核发布，维护好公开专栏，自觉接受工作考核、社会评议和责任追究。',
            ],
          },
        }),
    },
    {
      says: { zh: '只说了怎样办理，没有说多少：警告', en: 'how they are handled, not how many: a warning' },
      subject: () =>
        perfect({
          reword: (text) => text.replace(APPLICATIONS, '公布申请指南和受理电话，方便群众提出申请。'),
        }),
    },
  ],
  silent: [
    {
      says: { zh: '没有写件数，但说明见表格', en: 'no figure, but the table is pointed to' },
      subject: () =>
        perfect({
          reword: (text) => text.replace(APPLICATIONS, '规范办理各类申请，具体数据见第三部分表格。'),
        }),
    },
    {
      says: { zh: '没有申请，表格也是 0', en: 'no applications, and zeros in the table' },
      subject: () =>
        perfect({
          figures: Object.fromEntries(
            [...perfect().report.cells.keys()]
              .filter((id) => id.startsWith('applications.'))
              .map((id) => [id, 0]),
          ),
          reword: (text) => text.replace(APPLICATIONS, '全年未收到政府信息公开申请。'),
        }),
    },
    {
      says: { zh: '上年没有申请', en: 'none in the year before' },
      subject: () =>
        perfect({
          reword: (text) => text.replace(APPLICATIONS, `去年未收到政府信息公开申请。今年${APPLICATIONS}`),
        }),
    },
  ],
};
