import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

const reworded = (from: string, to: string) => () => perfect({ reword: (text) => text.replace(from, to) });

export const examples: Examples = {
  passes: [{ says: { zh: '分项之和等于总数', en: 'the parts add up' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '356 条，分项共 366 条', en: '356 items, parts of 366' },
      subject: reworded('机构职能12条', '机构职能22条'),
    },
    {
      says: { zh: '20 件占 25 件的 70%', en: '20 of 25 is not 70%' },
      subject: reworded('上年结转2件；', '其中自然人20件，占70%；上年结转2件；'),
    },
    {
      says: { zh: '25 件，比上年增加 5 件，却说增长 40%', en: '5 more make 25, which is not 40% more' },
      subject: reworded('申请25件，', '申请25件，比上年增加5件，增长40%；'),
    },
  ],
  silent: [
    {
      says: { zh: '只列出部分', en: 'a list of only some parts' },
      subject: reworded('其中机构职能12条、财政预决算8条、惠民补贴336条', '其中机构职能12条、财政预决算8条'),
    },
    {
      says: { zh: '同一信息在多个渠道发布', en: 'one item published by several channels' },
      subject: reworded(
        '其中机构职能12条、财政预决算8条、惠民补贴336条',
        '其中网站发布300条、微信公众号发布220条',
      ),
    },
  ],
};
