import { narrativeOf } from '../narrative/claims.ts';
import type { Sentence } from '../narrative/sentences.ts';
import { authorIn, shortName } from '../report/unit-name.ts';
import { perfect } from './perfect-report.ts';
import type { Fault, Rule, Subject } from './rule.ts';
import { sameUnit } from './same-unit.ts';
import { unitNameOf } from './unit-kind.ts';

const KIND = /(民族乡|街道|镇|乡|局|管理委员会|管委会|委员会|委|办公室|中心)$/u;
/** 「柳溪镇按照…」: a township as the one who acts. */
const ACTOR =
  /^(?:20\d{2}年(?:度|来|以来)?|今年|全年)?(?:\p{Script=Han}{2,4}(?:市|县|区))?(\p{Script=Han}{2,4}?(?:镇|乡|街道))(?:人民政府|政府|党委|党工委|办事处|便民服务中心|党政(?:综合)?办(?:公室)?)?(?:[、和及](?:人民政府|政府|办事处|党委))?(?=按照|在[^，。]{2,20}(?:领导|指导|支持)下|高度重视|积极|认真|严格|主动|坚持|共|全年|公开|收到|未|始终|深入|扎实|持续|不断|切实|进一步|结合|根据|围绕|通过|充分|依托|及时|强化|加强|制定|成立|建立|设立|安排|配备|组织|负责|印发|将|做好|办好)/u;
/** 「2020年，」 before the one who acts. */
const TIME = /^(?:.{0,12}[。.、）)])?(?:20\d{2}年(?:度|来|以来)?|今年|全年|本年度?|一年来|近年来)$/u;
const NOT_A_NAME =
  /[各全我本每该此乡城村集古小某原]|其他|所有|相关|重点|所辖|辖区|下辖|基层|兄弟|相邻|沿线|试点|示范|包括|围绕|按照|结合|通过|根据|落实|推进|加强|开展|组织|督促|指导|要求|面向|涉及|关于|配合|协助|联合|会同|协同|下沉|深入|走进|进驻|依托|支持|服务|牵头|帮助|推动|利用|邀请|参加|选派|所在|对口|今后|此后|随后|以后|之后|目前|当前|日前|下一?步|未来|近年|以往|往年|[今去明本当]年|同时|平时|日常|年[初底末终]/u;
/** Said of a unit's own doing and of another's part alike. */
const WEAK = /^(?:设立|安排|配备|组织|负责|印发|将|做好|办好)/u;
/** Another unit as a partner or an example, not as the author. */
const IN_COMPANY = /邀请|代表|走访|学习|考察|交流|联合|借鉴|先进|周边|相邻|赴|[与和同、]|等/u;
/** A road, a school or a stretch of land of that name. */
const PLACE =
  /^(?:至|到|段|境|片区|地块|公路|道路|大桥|水库|工程|项目|征地|拆迁|村|小学|中学|学校|卫生院|医院|派出所)/u;
/** 「秀美石桥」微信公众号: of a name that is also a common word (车站, 和平) only this right behind it tells. */
const ACCOUNT =
  /^(?:发布|在线|政务|资讯|党建|微讯)?[”"』」》]?(?:这个|政府|党建|政务|官方)*(?:微信|政府网|网站|公众号|订阅号|微博|抖音|视频号|头条号|专栏)/u;

export const rule: Rule = {
  id: 'wrong-unit',
  severity: 'error',
  title: { zh: '单位名称不对', en: 'Another unit’s name as the author' },
  source: '常见为照抄其他单位的报告未改名称 (seen in published reports)',
  examples: {
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
              text.replace(
                '（三）政府信息管理。',
                '（三）政府信息管理。柳溪镇在市委、市政府领导下完善制度。',
              ),
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
  },
  check: (subject) => {
    const unit = unitNameOf(subject);
    if (unit === null) return 'does-not-apply';
    const name = shortName(unit) ?? unit;
    const filed = filedByAnother(subject, name);
    if (filed) return [filed];
    const { sentences } = narrativeOf(subject.report, subject.year);
    return [
      ...otherAuthors(subject, name),
      ...onceEach(
        sentences.flatMap((sentence) => [...otherActors(sentence, name), ...leftovers(sentence, subject)]),
      ),
      ...firstPerson(sentences, name, subject),
    ];
  },
};

/** The whole report is another unit's: everything else follows from it and is not said again. */
function filedByAnother({ report, context }: Subject, name: string): Fault | null {
  if (!context.unit || report.unitName === null || sameUnit(report.unitName, name)) return null;
  return {
    place: report.title?.place ?? null,
    ...(report.title ? { quote: report.title.text } : {}),
    message: {
      zh: `报送单位是${name}，报告的单位是${report.unitName}。`,
      en: `It is filed for ${name}; the report is of ${report.unitName}.`,
    },
    expected: name,
    found: report.unitName,
    repair: {
      zh: '请确认是否选错了文件，并改正单位名称。',
      en: 'See whether it is the right file, and correct the name.',
    },
  };
}

function otherAuthors({ report }: Subject, name: string): readonly Fault[] {
  return report.authors.flatMap((quote) => {
    const author = authorIn(quote.text);
    if (author === null || sameUnit(author, name)) return [];
    const [kind, own] = [KIND.exec(author)?.[1], KIND.exec(name)?.[1]];
    // 市政府办 may publish it, and a web page has its own publisher: only a unit of the same kind is another author.
    if (kind === own) return [another(author, name, quote.text, quote.place, null)];
    const signs =
      report.closing.some(({ text }) => text === quote.text) &&
      !report.closing.some(({ text }) => {
        const signer = authorIn(text);
        return signer !== null && sameUnit(signer, name);
      });
    if (kind !== '局' || !signs || !/^(?:镇|乡|街道|民族乡)$/u.test(own ?? '')) return [];
    return [{ ...another(author, name, quote.text, quote.place, null), severity: 'warning' }];
  });
}

function otherActors(sentence: Sentence, name: string): readonly Fault[] {
  if (!/(?:镇|乡|街道)$/u.test(name)) return [];
  const [first] = sentence.clauses;
  const opening = first && TIME.test(first.text) ? 1 : 0;
  const company = IN_COMPANY.test(sentence.text);
  return sentence.clauses.flatMap(({ text }, index) => {
    const found = ACTOR.exec(text);
    const actor = found?.[1];
    if (
      actor === undefined ||
      NOT_A_NAME.test(actor.replace(/(?:镇|乡|街道)$/u, '')) ||
      sameUnit(actor, name) ||
      (index > opening && company)
    )
      return [];
    const fault = another(actor, name, sentence.text, sentence.quote.place, sentence.section);
    // In a later clause it may be another's part in what this unit tells.
    const weak = WEAK.test(text.slice(found?.[0].length ?? 0));
    return [index > opening || weak ? { ...fault, severity: 'warning' } : fault];
  });
}

function another(
  found: string,
  name: string,
  quote: string,
  place: Fault['place'] & object,
  section: Sentence['section'] | null,
): Fault {
  return {
    section,
    place,
    quote,
    message: {
      zh: `把${found}写成了报告的单位，本报告的单位是${name}。`,
      en: `${found} stands as the reporting unit; this report is of ${name}.`,
    },
    expected: name,
    found,
    repair: {
      zh: `请改为${name}，并检查是否还有照抄的内容。`,
      en: `Write ${name}, and see whether more was copied.`,
    },
  };
}

/** Names of neighbours that stand where this unit's should: a copied report. */
function leftovers(
  { text, quote, section }: Sentence,
  { context: { neighbours = [] } }: Subject,
): readonly Fault[] {
  return neighbours.flatMap((neighbour) => {
    const stem = neighbour.replace(KIND, '');
    const at = stem.length < 2 ? -1 : text.indexOf(stem);
    if (at === -1) return [];
    const after = text.slice(at + stem.length, at + stem.length + 10);
    const follows = text.slice(text.indexOf(neighbour) + neighbour.length);
    const named = text.includes(neighbour) && !IN_COMPANY.test(text) && !PLACE.test(follows);
    // 「秀美石桥公众号」 has only the stem of the name.
    if (!named && (text.includes(neighbour) || !ACCOUNT.test(after))) return [];
    return [
      {
        severity: 'warning',
        section,
        place: quote.place,
        quote: text,
        message: {
          zh: `文中出现其他单位的名称“${named ? neighbour : stem}”。`,
          en: `Another unit’s name, ${neighbour}, stands in the text.`,
        },
        found: neighbour,
        repair: {
          zh: '如是照抄留下的，请改为本单位；如确有其事，请说明。',
          en: 'If it is left from a copy, write your own; else say so.',
        },
      },
    ];
  });
}

/** Within a commission or a zone. */
const NO_COMMISSION = /(?:我|本)(?:局(?!域|部|面|势|限)|镇|乡|街道)(?!本土)/u;
const OWN: Readonly<Record<string, RegExp>> = {
  镇: /(?:我|本)(?:局(?!域|部|面|势|限)|街道|乡|街办|委|厅)(?!镇|本土|托|员)/u,
  乡: /(?:我|本)(?:局(?!域|部|面|势|限)|街道|镇|街办|委|厅)(?!托|员)/u,
  街道: /(?:我|本)(?:局(?!域|部|面|势|限)|镇|乡|委|厅)(?!本土|托|员)/u,
  局: /(?:我|本)(?:镇|乡|街道|委)(?!本土|托|员)/u,
  委: NO_COMMISSION,
  委员会: NO_COMMISSION,
  管委会: NO_COMMISSION,
  管理委员会: NO_COMMISSION,
};
const COUNTY = /[县区]$/u;

/** 我局 in a township's report. 我市 may be the city above. */
function firstPerson(
  sentences: readonly Sentence[],
  name: string,
  { context, report }: Subject,
): readonly Fault[] {
  const kind = KIND.exec(name)?.[1] ?? '';
  const city =
    context.unit?.city ?? /(\p{Script=Han}{1,4}[市县区])\p{Script=Han}/u.exec(report.title?.text ?? '')?.[1];
  const patterns = [OWN[kind], kind === '' || /区/u.test(name) ? undefined : otherCounty(city)];
  for (const sentence of sentences) {
    const found = patterns
      .map((pattern) => pattern?.exec(sentence.text)?.[0])
      .find((each) => each !== undefined);
    if (found === undefined) continue;
    return [
      {
        severity: 'warning',
        section: sentence.section,
        place: sentence.quote.place,
        quote: sentence.text,
        message: {
          zh: `${name}的报告里自称“${found}”，可能是照抄留下的。`,
          en: `A report of ${name} calls itself “${found}”, perhaps left from a copy.`,
        },
        expected: `我${kind.includes('委') ? '委' : kind}`,
        found,
        repair: { zh: '请改为本单位的称呼。', en: 'Write what your unit calls itself.' },
      },
    ];
  }
  return [];
}

/** A unit of a 县 has no 我区 above it, and the other way round; a development zone is a 区 itself. */
function otherCounty(city: string | undefined): RegExp | undefined {
  if (!city || !COUNTY.test(city)) return undefined;
  return city.endsWith('县') ? /我区(?!域)/u : /我县/u;
}

function onceEach(faults: readonly Fault[]): readonly Fault[] {
  const seen = new Set<unknown>();
  return faults.filter(({ found }) => !seen.has(found) && seen.add(found));
}
