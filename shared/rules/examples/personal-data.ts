import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '没有个人信息', en: 'no personal data' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '身份证号码', en: 'an ID number' },
      subject: () =>
        perfect({
          reword: (text) => text.replace('予以公开12件', '予以公开12件（申请人11010519491231002X）'),
        }),
    },
    {
      says: { zh: '申请人姓名', en: 'an applicant’s name' },
      subject: () =>
        perfect({
          reword: (text) => text.replace('结转下年度2件。', '结转下年度2件。申请人王小明提出的申请已答复。'),
        }),
    },
    {
      says: { zh: '申请公开的村民姓名', en: 'the name of a villager who applied' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('结转下年度2件。', '结转下年度2件。村民李小英（女，三组）要求公开的名单已答复。'),
        }),
    },
    {
      says: { zh: '隐去的姓名又写在括号里', en: 'a masked name told in brackets' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('结转下年度2件。', '结转下年度2件。申请人刘某某（刘海涛）的一件已答复。'),
        }),
    },
    {
      says: { zh: '两名村民提出申请', en: 'two villagers who applied' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace(
              '结转下年度2件。',
              '结转下年度2件。村民王秀英、张德明提出的土地承包信息公开申请已答复。',
            ),
        }),
    },
    {
      says: { zh: '句子开头就是申请公开的人', en: 'a clause opens with the name of who applied' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('结转下年度2件。', '结转下年度2件。张建军向我镇申请公开村集体账目，已予以公开。'),
        }),
    },
    {
      says: { zh: '“申请人为孙秀兰”', en: '申请人为 and a name' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('结转下年度2件。', '结转下年度2件，申请人为孙秀兰，申请内容为低保名单。'),
        }),
    },
    {
      says: { zh: '“申请人姓名：黄丽萍。”', en: 'nothing but a name behind 申请人姓名' },
      subject: () =>
        perfect({
          reword: (text) => text.replace('结转下年度2件。', '结转下年度2件。申请人姓名：黄丽萍。'),
        }),
    },
    {
      says: { zh: '“向申请人马志远送达补正通知书”', en: 'a notice served on an applicant by name' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('结转下年度2件。', '结转下年度2件。向申请人马志远送达了补正通知书。'),
        }),
    },
    {
      says: { zh: '“朱明辉于3月向…提出申请”', en: 'a name and the month' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('结转下年度2件。', '结转下年度2件。朱明辉于3月向青石镇人民政府提出申请。'),
        }),
    },
    {
      says: { zh: '“王海波通过邮寄方式提出申请”', en: 'a name and how the application came' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('结转下年度2件。', '结转下年度2件。王海波通过邮寄方式提出申请，已答复。'),
        }),
    },
    {
      says: { zh: '“其中李国庆提出的申请”', en: 'one of them by name' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('结转下年度2件。', '结转下年度2件。其中李国庆提出的申请已告知补正。'),
        }),
    },
    {
      says: { zh: '分段写的手机号：警告', en: 'a mobile number written in groups: a warning' },
      subject: () => perfect({ preamble: ['联系人手机139 1234 5678。'] }),
    },
    {
      says: { zh: '私人手机号：警告', en: 'a private mobile: a warning' },
      subject: () => perfect({ preamble: ['联系人手机13800138000。'] }),
    },
    {
      says: { zh: '私人邮箱：警告', en: 'a private mailbox: a warning' },
      subject: () => perfect({ preamble: ['邮箱：qsz88@163.com。'] }),
    },
    {
      says: { zh: '联系人的私人邮箱：警告', en: 'a private mailbox of the one to ask: a warning' },
      subject: () => perfect({ preamble: ['联系人：王主任，地址：青石镇迎宾路6号，邮箱：qsz88@163.com。'] }),
    },
  ],
  silent: [
    {
      says: { zh: '申请人、村民后面不是姓名', en: 'no name stands behind the words' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace(
              '结转下年度2件。',
              '结转下年度2件。申请人曾多次提出补充申请，另有申请人陆续提出新申请，申请人为自然人申请的居多；申请人为周边村民，申请人为金融机构，申请人马上补正；村民陆续申请公开的低保名单、村民代表要求公开的账目均已公示，村民李某（女）申请公开的一件已补正。',
            ),
        }),
    },
    {
      says: { zh: '句子开头不是姓名', en: 'no name opens the clause' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace(
              '结转下年度2件。',
              '结转下年度2件。其中张庄村提出的申请1件，陆续提出申请的均已答复，黄石材厂向我镇申请公开的已公开；龙王村村民提出申请，徐某提出的申请、孙女士提交的申请已办结。',
            ),
        }),
    },
    {
      says: { zh: '办公电话、传真和地址', en: 'the office’s telephone and address' },
      subject: () =>
        perfect({
          preamble: ['如有疑问请联系青石镇党政办，电话0535-8771148，邮编265700，地址：青石路8号。'],
        }),
    },
    {
      says: { zh: '18 位的统一编号不是身份证号', en: 'an 18-digit number that is no ID number' },
      subject: () => perfect({ preamble: ['索引号110105194912310021。'] }),
    },
    {
      says: {
        zh: '随办公地址、电话一同公布的邮箱',
        en: 'a mailbox beside the office’s address and telephone',
      },
      subject: () =>
        perfect({
          preamble: [
            '如有疑问请与青石镇党政办联系（地址：青石镇迎宾路6号，电话：0530-6610021；邮箱：qsz88@163.com）。',
          ],
        }),
    },
    {
      says: { zh: '政务邮箱', en: 'an office mailbox' },
      subject: () => perfect({ preamble: ['邮箱：qingshizhen@yt.shandong.cn。'] }),
    },
  ],
};
