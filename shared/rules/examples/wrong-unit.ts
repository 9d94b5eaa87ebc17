import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '始终是本单位', en: 'this unit throughout' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '以柳溪镇的名义报送', en: 'filed by another unit' },
      subject: () => perfect({ context: { unit: { name: '清溪市柳溪镇' } } }),
    },
    {
      says: { zh: '落款是另一个镇', en: 'another township signs' },
      subject: () => perfect({ authors: ['青石镇2022年政府信息公开工作年度报告', '柳溪镇人民政府'] }),
    },
    {
      says: { zh: '正文写成另一个镇', en: 'another township acts' },
      subject: () =>
        perfect({
          reword: (text) => text.replace('（三）政府信息管理。', '（三）政府信息管理。柳溪镇严格管理。'),
        }),
    },
    {
      says: { zh: '句子后半写成另一个镇', en: 'another township acts in a later clause' },
      subject: () =>
        perfect({
          reword: (text) => text.replace('改进措施：', '改进措施：今后，柳溪镇将加强培训；'),
        }),
    },
    {
      says: { zh: '“柳溪镇在市委领导下…”', en: 'another township under its superiors' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('（三）政府信息管理。', '（三）政府信息管理。柳溪镇在市委、市政府领导下完善制度。'),
        }),
    },
    {
      says: {
        zh: '“柳溪镇党委、政府高度重视”',
        en: 'the party committee and government of another township',
      },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('（三）政府信息管理。', '（三）政府信息管理。本年度，柳溪镇党委、政府高度重视。'),
        }),
    },
    {
      says: { zh: '落款是另一个街道', en: 'a sub-district signs the report of a township' },
      subject: () => perfect({ authors: ['青石镇2022年政府信息公开工作年度报告', '柳溪街道办事处'] }),
    },
    {
      says: { zh: '正文写成另一个街道', en: 'a sub-district stands in the text' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('（三）政府信息管理。', '（三）政府信息管理。集贤街道位于城区，管理规范。'),
        }),
    },
    {
      says: { zh: '公众号是另一个镇的', en: 'the account of another township' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('（三）政府信息管理。', '（三）政府信息管理。“柳溪镇发布”微信公众号每日更新。'),
        }),
    },
    {
      says: { zh: '整句说的是另一个镇', en: 'a sentence about another township' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('（三）政府信息管理。', '（三）政府信息管理。柳溪镇还在赶集日现场发放资料。'),
        }),
    },
    {
      says: { zh: '镇的报告由县里的局落款', en: 'a bureau of the county signs the report of a township' },
      subject: () =>
        perfect({
          authors: ['青石镇2022年政府信息公开工作年度报告', '清溪市应急管理局'],
          closing: ['清溪市应急管理局'],
        }),
    },
    {
      says: { zh: '镇的报告自称“我局”：警告', en: 'a township calls itself a bureau: a warning' },
      subject: () => perfect({ reword: (text) => text.replace('，我镇把', '，我局把') }),
    },
    {
      says: { zh: '留有邻镇的公众号：警告', en: 'a neighbour’s account is left in: a warning' },
      subject: () =>
        perfect({
          reword: (text) => text.replace('配备专人', '维护秀美柳溪公众号，配备专人'),
          context: { neighbours: ['柳溪镇'] },
        }),
    },
  ],
  silent: [
    {
      says: { zh: '全称与简称', en: 'the full and the short name' },
      subject: () => perfect({ context: { unit: { name: '清溪市青石镇人民政府' } } }),
    },
    {
      says: { zh: '提到上级和兄弟乡镇', en: 'superiors and fellow townships are mentioned' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace(
              '（三）政府信息管理。',
              '（三）政府信息管理。按照清溪市政府要求，各乡镇积极推进，具体包括镇政府公开年报1份，我市统一部署，赴柳溪镇学习。',
            ),
          context: { neighbours: ['柳溪镇'] },
        }),
    },
    {
      says: { zh: '申请的内容涉及邻镇', en: 'an application about a neighbour' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace(
              '结转下年度2件。',
              '结转下年度2件。其中一件申请内容涉及柳溪镇，已告知申请人向该镇咨询。',
            ),
          context: { neighbours: ['柳溪镇'] },
        }),
    },
    {
      says: { zh: '邻近单位的名字也是普通的词', en: 'a neighbour’s name is also a common word' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('配备专人', '组建新媒体、微信宣传员队伍，在车站等处设公开栏和网站入口，配备专人'),
          context: { neighbours: ['建新镇', '车站街道'] },
        }),
    },
    {
      says: { zh: '学习别的镇的做法', en: 'another township is the model' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('改进措施：', '改进措施：赴周边乡镇学习，柳溪镇组织代办员的做法值得借鉴；'),
        }),
    },
    {
      says: { zh: '“下沉街道”“配合镇”不是单位名称', en: 'words that only look like a name' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('改进措施：', '改进措施：下沉街道组织宣讲，配合镇做好解读，会同乡镇安排培训；'),
        }),
    },
    {
      says: { zh: '“政策下乡”“工业强镇”不是单位名称', en: '下乡 and 强镇 are no names' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace(
              '（三）政府信息管理。',
              '（三）政府信息管理。政策下乡活动开展3次。工业强镇战略信息及时公开。主要街道设公开栏。在宁乡市政府网站开设子栏目。市县乡三级联动。两个镇已签约。有关乡镇配合。柳溪镇的经验已在会上介绍。',
            ),
        }),
    },
    {
      says: { zh: '“今后镇政府”说的是本镇', en: 'a word of time before 镇政府' },
      subject: () =>
        perfect({ reword: (text) => text.replace('改进措施：', '改进措施。今后镇政府将增设公开点；') }),
    },
    {
      says: { zh: '撤并前的乡', en: 'a township that has become part of this one' },
      subject: () =>
        perfect({
          reword: (text) => text.replace('2022年，我镇把', '2022年3月，原柳溪乡将档案整体移交，我镇把'),
        }),
    },
    {
      says: { zh: '网页的来源是县里的局', en: 'a bureau is where the web page comes from' },
      subject: () => perfect({ authors: ['青石镇2022年政府信息公开工作年度报告', '清溪市大数据局'] }),
    },
    {
      says: { zh: '落款是本镇的办公室', en: 'the township’s own office signs' },
      subject: () => perfect({ authors: ['青石镇2022年政府信息公开工作年度报告', '青石镇人民政府办公室'] }),
    },
  ],
};
