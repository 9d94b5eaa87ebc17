import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

const closing = '改进措施：';

export const examples: Examples = {
  passes: [{ says: { zh: '前后一致', en: 'the same figure throughout' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '前面收到 25 件，后面收到 26 件', en: '25 received, later 26' },
      subject: () =>
        perfect({
          reword: (text) => text.replace(closing, `全年收到政府信息公开申请26件，办理压力不大。${closing}`),
        }),
    },
    {
      says: {
        zh: '前面收到 25 件，后面把结转的也算在内而不说明',
        en: 'later those carried in are counted, and it is not said',
      },
      subject: () =>
        perfect({
          reword: (text) => text.replace(closing, `全年收到政府信息公开申请27件，人手偏紧。${closing}`),
        }),
    },
    {
      says: { zh: '主动公开信息一处 356 条、一处 365 条', en: '356 published, later 365' },
      subject: () =>
        perfect({
          reword: (text) =>
            text
              .replace('主动公开。通过', '主动公开。全年共公开政府信息356条。通过')
              .replace(closing, `全年共公开政府信息365条，解读偏少。${closing}`),
        }),
    },
    {
      says: { zh: '同一项培训一处 3 次、一处 5 次', en: 'the same trainings are 3, later 5' },
      subject: () =>
        perfect({
          reword: (text) =>
            text
              .replace('主动公开。通过', '主动公开。全年组织政务公开业务培训3次。通过')
              .replace(closing, `本年度共组织政务公开业务培训5次，效果还要提高。${closing}`),
        }),
    },
  ],
  silent: [
    {
      says: {
        zh: '同样的话说的是不同渠道、不同时间',
        en: 'the same words of another channel, of another time',
      },
      subject: () =>
        perfect({
          reword: (text) =>
            text
              .replace('主动公开。通过', '主动公开。微信公众号办理群众留言9条。通过')
              .replace(closing, `依托市长信箱，办理群众留言4条。上半年微信公众号办理群众留言5条。${closing}`),
        }),
    },
    {
      says: { zh: '“25 件”与“20 余件”不矛盾', en: '25 and more than 20' },
      subject: () =>
        perfect({ reword: (text) => text.replace(closing, `全年收到政府信息公开申请20余件。${closing}`) }),
    },
    {
      says: { zh: '含与不含上年结转', en: 'with and without those carried in' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace(closing, `全年收到政府信息公开申请27件（含上年结转2件）。${closing}`),
        }),
    },
  ],
};
