import type { Place } from '../document/document.ts';
import { tidy } from '../words/normalise.ts';
import { perfect } from './perfect-report.ts';
import type { Fault, Rule } from './rule.ts';

const ID_NUMBER = /(?<!\d)\d{17}[\dXx](?![\dXx])/gu;
const MOBILE = /(?<!\d|-)1[3-9]\d(?:[- ]?\d{4}){2}(?!\d|[次条件份元人户])/gu;
const PRIVATE_MAILBOX =
  /(?<![\w.+-])[\w.+-]{1,64}@(?:qq|foxmail|163|126|yeah|sina|sohu|139|189|aliyun|gmail|outlook|hotmail|yahoo|vip\.\w+)\.(?:com|cn|net)(?:\.cn)?/giu;
/** An applicant named: 「申请人王小明提出…」. Surnames that are also common words of such sentences are left out. */
const APPLICANT =
  /申请人(?:姓名)?(?:[：:]|[为是系])?(?!许[可诺]|范[围本]|金[额融]|钱款|程[序度]|龙头|何[时种处人地以故事]|陈[述列]|江[苏西]|张贴|易[于懂]|顾虑|谢[绝意]|杜绝|余[款额下]|段落|雷同|曾[经向在于多]|史料|马上|夏[季天]|陆续|罗列|郑重|周[知边围密到]|高[度频]|田[地间]|石材)(?:[王李张刘陈杨赵黄周吴徐孙胡朱郭马何罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊金陆郝孔崔邱秦史顾侯邵孟龙段雷钱汤尹黎易贺赖龚](?:(?!某)\p{Script=Han}){1,2})(?=[，,]?申请|提出|提交|要求|向我|送达|寄送|签收|已签收|出具|（|\(|，男|，女|，身份证)/gu;
/** 「申请人姓名：黄丽萍。」, 「申请人为孙秀兰，」: nothing but a name behind the word. */
const NAMED_APPLICANT =
  /申请人(?:姓名)?(?:[：:]|[为是系])(?!金融|高校|江[苏西]|何[人种]|周边|马[来其])(?:[王李张刘陈杨赵黄周吴徐孙胡朱郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔崔邱秦侯邵孟龙段雷钱汤尹黎贺赖龚](?:(?![某等人])\p{Script=Han}){1,2})(?=[。，；、（(]|$)/gu;
/** 「村民李小英（女，三组）申请公开…」: only with what goes with a name, since much else follows 村民. */
const VILLAGER =
  /(?:村民|居民|市民)(?!代表|高|何|周[边围知密到末]|常|方|许多|陆续|金融)([王李张刘陈杨赵黄周吴徐孙胡朱郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔崔邱秦史顾侯邵孟龙段雷汤尹黎贺赖龚](?:(?!某|先生|女士)\p{Script=Han}){1,2})(?=(?:、\p{Script=Han}{2,3})*(?:等\d*人)?(?:[（(](?:男|女|身份证)|(?:申请|要求)公开|(?:提出|提交)[^。，；]{0,18}申请|，男|，女|，身份证))/gu;
/**
 * 「张建军向我镇申请公开…」, 「其中李国庆提出的申请…」: a name opens the clause. No words of such clauses, and no body of
 * people, which begin with a character that is a surname too.
 */
const WHO_APPLIED =
  /(?<=^|[。；，：、]|其中|[）)])(?:王|李|张|刘|陈|杨|赵|黄|吴|徐|孙|胡|朱|郭|罗|梁|宋|郑|韩|冯|董|萧|曹|袁|邓|傅|沈|彭|吕|苏|卢|蒋|蔡|贾|丁|魏|薛|叶|阎|潘|杜|戴|钟|汪|姜|范(?!围)|姚|谭|廖|邹|熊|陆(?!续)|郝|崔|邱|秦|侯|邵|孟|龙|雷(?!同)|汤|尹|黎|贺|赖|龚)(?:(?!某|先生|女士|姓)\p{Script=Han}){1,2}(?<![村镇乡县市区街站厂所会队组社校院人方员户群众司局处店委办民续等后内])(?=(?:等\d*人)?(?:[于在][^。，；]{1,8}?)?(?:(?:通过|采用|采取|以)[^。，；]{1,10}(?:方式|形式|渠道|途径)?(?:提出|提交|递交|申请)|向[^。，；]{1,12}(?:申请公开|(?:提出|提交|递交)[^。，；]{0,18}申请)|(?:提出|提交|递交)的?[^。，；]{0,16}申请|申请公开))/gu;
/** 「申请人刘某某（刘海涛）」: masked and told in brackets. */
const UNMASKED =
  /(?<=[^\p{Script=Han}]|为|是|人|民)[\p{Script=Han}]某{1,2}[（(]([王李张刘陈杨赵黄周吴徐孙胡朱郭何罗高梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊金陆郝孔崔邱秦史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]\p{Script=Han}{1,2})[）)]/gu;

export const rule: Rule = {
  id: 'personal-data',
  severity: 'error',
  title: { zh: '公开了个人信息', en: 'Personal data' },
  source: '政府信息公开条例第十五条；个人信息保护法',
  examples: {
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
            reword: (text) =>
              text.replace('结转下年度2件。', '结转下年度2件。申请人王小明提出的申请已答复。'),
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
        says: { zh: '政务邮箱', en: 'an office mailbox' },
        subject: () => perfect({ preamble: ['邮箱：qingshizhen@yt.shandong.cn。'] }),
      },
    ],
  },
  check: ({ document }) => {
    const texts = document.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block] : block.cells.map(({ text, place }) => ({ text, place })),
    );
    return texts.flatMap(({ text, place }) =>
      /\d{7}|\d{4}[- ]\d{4}|@|申请人|[村居市]民|某[（(]|申请/u.test(text) ? faultsIn(tidy(text), place) : [],
    );
  },
};

function faultsIn(text: string, place: Place): readonly Fault[] {
  return [
    ...matches(text, ID_NUMBER)
      .filter(isIdNumber)
      .map((found) => fault(found, place, 'error', '身份证号码', 'an ID number')),
    ...matches(text, APPLICANT).map((found) =>
      fault(found, place, 'error', '申请人姓名', 'an applicant’s name'),
    ),
    ...matches(text, NAMED_APPLICANT)
      .filter((found) => !matches(text, APPLICANT).includes(found))
      .map((found) => fault(found, place, 'error', '申请人姓名', 'an applicant’s name')),
    ...matches(text, WHO_APPLIED).map((found) =>
      fault(found, place, 'error', '申请人姓名', 'an applicant’s name'),
    ),
    ...matches(text, VILLAGER).map((found) => fault(found, place, 'error', '群众姓名', 'a villager’s name')),
    ...[...text.matchAll(UNMASKED)].map(([found]) =>
      fault(found, place, 'error', '申请人姓名', 'an applicant’s name'),
    ),
    ...matches(text, MOBILE).map((found) => fault(found, place, 'warning', '手机号码', 'a mobile number')),
    ...matches(text, PRIVATE_MAILBOX).map((found) =>
      fault(found, place, 'warning', '私人邮箱', 'a private mailbox'),
    ),
  ];
}

const PERSON = /^((?:申请人(?:姓名)?(?:[：:]|[为是系])?|[村居市]民)?\p{Script=Han}|.某{1,2}[（(].).+/u;

/** The finding must not spread what it warns of, so most of it is masked. */
function fault(found: string, place: Place, severity: 'error' | 'warning', zh: string, en: string): Fault {
  const shown = PERSON.test(found)
    ? found.replace(PERSON, (_, who: string) => `${who}**`)
    : found.replace(/(?<=.{3}).(?=.{2})/gu, '*');
  const office = severity === 'warning';
  return {
    severity,
    place,
    quote: shown,
    message: { zh: `正文中有${zh}：${shown}。`, en: `The text has ${en}: ${shown}.` },
    repair: office
      ? {
          zh: '如是个人号码或邮箱，请改为办公电话或政务邮箱；如是办公用的，请说明。',
          en: 'If it is private, use the office’s; if it is the office’s, say so.',
        }
      : { zh: '请删去，年度报告向社会公布，不得含有个人信息。', en: 'Delete it: the report is published.' },
  };
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([found]) => found);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the last character is a check digit (ISO 7064, MOD 11-2), and the middle is a date. */
function isIdNumber(number: string): boolean {
  const month = Number(number.slice(10, 12));
  const day = Number(number.slice(12, 14));
  if (month < 1 || month > 12 || day < 1 || day > 31 || !/^(?:19|20)/u.test(number.slice(6))) return false;
  const sum = WEIGHTS.reduce((all, weight, index) => all + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}
