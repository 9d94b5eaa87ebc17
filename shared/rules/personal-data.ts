import type { Place } from '../document/document.ts';
import { tidy } from '../words/normalise.ts';
import { idNumbersIn } from './personal/id-number.ts';
import { namesIn } from './personal/names.ts';
import type { Fault, Rule } from './rule.ts';

const MOBILE = /(?<!\d|-)1[3-9]\d(?:[-. ]?\d{4}){2}(?!\d|[次条件份元人户])/gu;
const PRIVATE_MAILBOX =
  /(?<![\w.+-])[\w.+-]{1,64}@(?:qq|foxmail|163|126|yeah|sina|sohu|139|189|aliyun|gmail|outlook|hotmail|yahoo|vip\.\w+)\.(?:com|cn|net)(?:\.cn)?/giu;
/** 「地址：…，电话：0530-…，邮箱：…」: what an office gives of itself, not what somebody has. */
const OF_AN_OFFICE =
  /(?:地址|邮编|邮政编码)[：:为是]?|(?:电话|传真)[：:为是]?(?:0\d{2,3}[-—－ ]?)?[2-8]\d{6,7}(?!\d)/u;
const OF_A_PERSON = /联系人|经办人|负责人|先生|女士|同志|手机|(?:姓名|名字)[：:]/u;

export const rule: Rule = {
  id: 'personal-data',
  severity: 'error',
  title: { zh: '公开了个人信息', en: 'Personal data' },
  source: '政府信息公开条例第十五条；个人信息保护法',
  check: ({ document }) => {
    const texts = document.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block] : block.cells.map(({ text, place }) => ({ text, place })),
    );
    return texts.flatMap(({ text, place }) =>
      /[\d０-９]{6}|\d{4}[-. ]\d{4}|@|申请|信访人|投诉人|举报人|原告|某[（(]/u.test(text)
        ? faultsIn(tidy(text), place)
        : [],
    );
  },
};

function faultsIn(text: string, place: Place): readonly Fault[] {
  return [
    ...idNumbersIn(text).map((found) => fault(found, place, 'error', '身份证号码', 'an ID number')),
    ...namesIn(text).map((found) => fault(found, place, 'error', '申请人姓名', 'an applicant’s name')),
    ...matches(text, MOBILE).map((found) => fault(found, place, 'warning', '手机号码', 'a mobile number')),
    ...text
      .split(/(?<=。)/u)
      .filter((sentence) => !OF_AN_OFFICE.test(sentence) || OF_A_PERSON.test(sentence))
      .flatMap((sentence) => matches(sentence, PRIVATE_MAILBOX))
      .map((found) => fault(found, place, 'warning', '私人邮箱', 'a private mailbox')),
  ];
}

/** A name behind the words that say whose it is: its surname stays. */
const PERSON =
  /^((?:(?:申请|信访|投诉|举报)人(?:姓名)?(?:[：:]|[为是系])?|原告)?(?:[村居市农公牧渔]民|群众|业主|职工)?(?:(?:收到?|接到|受理|新收|办理|答复|[对向给由为将])了?)?\p{Script=Han}|.某{1,2}[（(].).+/u;

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
