/**
 * Names of people who applied, told by a surname where an applicant is spoken of. Masked ones (张某某) and forms of
 * address (孙女士) are no names.
 */

/** Two characters that begin with a surname and are a word: 申请人陈述, 高度重视. */
const WORDS =
  '许[可诺]|范[围本]|金[额融]|钱款|程[序度]|龙头|何[时种处人地以故事]|陈[述列旧]|江[苏西]|张[贴榜]|易[于懂]|顾[虑问客]|谢[绝意]|杜绝|余[款额下]|段落|雷同|曾[经向在于多]|史料|马上|夏[季天]|陆续|罗列|郑重|周[知边围密到年全期末一二三四五六日]|马[路来拉]|高[度频兴于校效新龄]|田[地间]|石[材料]|胡乱|辛苦|甘愿|尤其|焦急|殷切|董事|金牌|方[式面便]|常[态住]|温馨|牛羊|柳树|鲁莽|兰花|汤圆|叶片|梁[柱架]|洪[水涝]|蓝天|苏北|苏南|黄[河牛]|白[天色]';
const SURNAME =
  '(?:欧阳|司马|上官|诸葛|皇甫|[王李张刘陈杨赵黄周吴徐孙胡朱郭马何罗高梁宋郑谢韩唐冯董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫余潘杜戴夏钟汪田姜范石姚谭廖邹熊金陆郝孔崔邱秦史顾侯邵孟龙段雷钱汤尹黎易贺赖龚符毛覃韦莫邢岳柯樊聂殷倪庞颜翟焦俞洪兰鲁葛柳涂阮虞辛蓝骆裴祁尤牛詹凌霍甘佟穆褚])';
/** Surnames that begin few other words: enough where no 申请人 stands before them. */
const RARELY_A_WORD =
  '(?:欧阳|司马|上官|诸葛|皇甫|[王李张刘陈杨赵黄周吴徐孙胡朱郭罗梁宋郑谢韩唐冯董萧肖曹袁邓傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎闫潘杜戴钟汪姜范姚谭廖邹熊陆郝崔邱秦侯邵孟龙雷汤尹黎贺赖龚符覃邢樊聂倪庞颜翟焦俞])';
const GIVEN = '(?:(?![某等的和与及]|先生|女士|同志|姓)\\p{Script=Han}){1,2}';
/** A place, a body or a kind of people, not a person. */
const NOBODY =
  '(?<![村镇乡县市区街站厂所会队组社校院人方员户众司局处店委办民续等后内河湾庄屯塘沟坡岭山坝坪寨堡铺桥])';
const NAME = `(?!${WORDS})${SURNAME}${GIVEN}`;
const SURE_NAME = `(?!${WORDS})${RARELY_A_WORD}${GIVEN}${NOBODY}`;
const MORE = `(?:[、和与及]${SURNAME}${GIVEN})*(?:\\d+[人名]|等(?:\\d+|[二两三四五六七八九十几])?(?:[人名位户]|村民|群众)*)?`;

const APPLICANT = '(?:申请人|信访人|投诉人|举报人|第三方|第三人|打假人|原告)';
const IS = '(?:姓名)?(?:分别)?(?:[：:]|[为是系])?';
const APPLIES = '(?:提出|提交|递交)[^，。；]{0,18}申请|(?:申请|要求)(?:公开|获取|查阅)';
const BEHIND_APPLICANT =
  '[，,]?申请|不?同意|提出|提交|递交|要求|向[我本镇乡县]|对|因|不服|不满|主动|自愿|撤[回销]|补正|逾期|无正当|未|已|再次|重复|多次|通过|以(?:邮|信|网|当|书)|来[信函访电]|送达|寄[送出]|邮寄|签收|出具|领取|反映|咨询|于|在\\d|的(?:申请|身份|个人|一件)|等|男|女|身份证|[，。；、：）)（(]';

/** 「申请人张伟，…」, 「申请人：黄丽萍。」, 「申请人刘建国主动撤回」. */
const NAMED_APPLICANT = new RegExp(
  `${APPLICANT}${IS}(?:(?:[村居市公农牧渔]民|群众))?${NAME}(?=${BEHIND_APPLICANT}|$)`,
  'gu',
);
/** 「村民李小英（女，三组）申请公开…」: only with what goes with a name, since much else follows 村民. */
const VILLAGER = new RegExp(
  `(?:[村居市农公牧渔]民|群众|业主|职工|(?:低保|贫困|脱贫|五保|农)户|户主)(?!代表)(?!马|何|常|方|许|高|周[边围知密到末])${NAME}(?=${MORE}(?:[（(](?:男|女|身份证)|${APPLIES}|的?(?:信息公开)?申请|[^，。；]{0,12}件(?:政府信息公开|信息公开|依申请公开)?申请|，(?:男|女|身份证)))`,
  'gu',
);
/** 「张建军向我镇申请公开…」, 「其中李国庆提出的申请…」: a name opens the clause. */
const WHO_APPLIED = new RegExp(
  `(?<=^|[。；，：、]|其中|[）)])${SURE_NAME}(?=${MORE}(?:[于在][^。，；]{1,8}?)?(?:(?:通过|采用|采取|以)[^。，；]{1,10}(?:方式|形式|渠道|途径)?(?:提出|提交|递交|申请)|向[^。，；]{1,12}(?:申请公开|(?:提出|提交|递交)[^。，；]{0,18}申请)|(?:提出|提交|递交)的?[^。，；]{0,16}申请|申请公开))`,
  'gu',
);
/** 「收到陈志强等人的申请3件」, 「对赵永康重复申请不予处理」. */
const WHOSE = new RegExp(
  `(?:收到?|接到|受理|新收|办理|答复|[对向给由为将])了?${SURE_NAME}(?=${MORE}(?:的?(?:政府)?(?:信息公开|依申请公开)?申请|重复申请|(?:提出|提交|递交|寄来)的?[^。，；]{0,16}申请|的[^，。；]{0,14}(?:公开申请|申请(?:书|表)?\\d|一案)))`,
  'gu',
);
/** 「李建国先生申请公开…」: with the given name. */
const ADDRESSED = new RegExp(
  `(?<=^|[^\\p{Script=Han}]|[到收理复向对给为由将民人])${SURNAME}(?:(?!某)\\p{Script=Han}){1,2}(?:先生|女士|同志)(?=[^。；]{0,24}申请)`,
  'gu',
);
/** 「自然人申请19件（周国平、马丽等）」: names in brackets behind the number of those who applied. */
const LISTED = new RegExp(
  `(?<=(?:自然人|申请人|个人|公民|申请|新收|收到|受理|答复|办结|结转下?年?度?)(?:申请)?\\d+[件人名条](?:申请)?[（(](?:其中|即|为|：)*)${NAME}${NOBODY}(?=[、，等）)]|各?\\d+件)`,
  'gu',
);
/** 「申请人刘某某（刘海涛）」: masked and told in brackets. */
const UNMASKED = new RegExp(
  `(?<=[^\\p{Script=Han}]|为|是|人|民)\\p{Script=Han}某{1,2}[（(]${SURNAME}\\p{Script=Han}{1,2}[）)]`,
  'gu',
);

/** Names of people who applied, each with the words before it that say so. */
export function namesIn(text: string): readonly string[] {
  const found = [NAMED_APPLICANT, VILLAGER, WHO_APPLIED, WHOSE, LISTED, ADDRESSED, UNMASKED].flatMap(
    (pattern) =>
      [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ words, end: index + words.length })),
  );
  return found
    .filter(({ end }, index) => found.findIndex((each) => each.end === end) === index)
    .map(({ words }) => words);
}
