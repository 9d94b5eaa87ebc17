import type { Page } from 'playwright-core';
import { type ChosenFile, LATE_UNIT, sampleReport, spoiledReport, UNIT, YEAR } from './stage.ts';

/** Every state that is designed. */
export type State =
  | 'loading'
  | 'empty'
  | 'failed'
  | 'no permission'
  | 'session expired'
  | 'offline'
  | 'filled'
  | 'with findings'
  | 'under way'
  | 'to confirm'
  | 'receipt'
  | 'read-only'
  | 'in English on a phone'
  | 'on paper';

/** The states that each page comes into in the same way, as its answers come or do not. */
export const COMING = [
  'loading',
  'failed',
  'no permission',
  'offline',
  'filled',
  'in English on a phone',
  'on paper',
  'session expired',
] as const satisfies readonly State[];

type Coming = (typeof COMING)[number];

/** Who looks: by the button on the issuer's page, by an upload link, or nobody yet. */
export type Viewer = '七甲镇' | '龙口市' | '烟台市' | '4190' | 'an upload link' | 'nobody';

/** How a page is brought into a state. */
export interface Shown {
  /** What is particular about it, where the state has several looks. */
  readonly name?: string;
  readonly as?: Viewer;
  /** Where it is another address than the page's. */
  readonly path?: string;
  /** What the API is made to say in place of its own answer, by the end of a route's path. */
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly act?: (page: Page) => Promise<unknown>;
  /** What is seen then. */
  readonly sees: string | RegExp;
}

/** A refusal with a problem's code, no answer at all, or the API's own answer changed. */
export type Answer =
  | { readonly refuses: number; readonly code: string }
  | 'none'
  | ((own: Record<string, unknown>) => unknown);

/** In which ways a page is in a state, or why it never is. */
type Ways = readonly Shown[] | string;

export interface PageStates {
  readonly path: string;
  readonly as: Viewer;
  /** Which requests decide how it comes; the API's unless it says otherwise. */
  readonly asks?: string;
  /** What is seen when it has come. */
  readonly sees: string | RegExp;
  /** What is seen when the session has ended over it. */
  readonly ended?: string;
  /** A page is in each state of `COMING` in the usual way, unless it says why not. */
  readonly states: Readonly<Record<Exclude<State, Coming>, Ways>> & Readonly<Partial<Record<Coming, string>>>;
}

const file = (...chosen: readonly ChosenFile[]) => {
  return (page: Page) => page.locator('input[type=file]').first().setInputFiles(chosen);
};
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
/** Opens what is folded. */
const openAll = async (page: Page) => {
  await page.locator('#content summary').first().waitFor();
  for (const summary of await page.locator('#content summary').all()) await summary.click();
};
const text = (name: string, content: string): ChosenFile => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

/** As when a file lay on a stick that was pulled out after it was chosen. */
const moveFilesAway = (page: Page) =>
  page.evaluate(() => {
    Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  });

/** An attempt as it was before there was a verdict on it. */
const unjudged = (state: string) => (own: Record<string, unknown>) => ({
  ...own,
  state,
  verdict: null,
  report: null,
  findings: [],
  receipt: null,
  confirmation: null,
});
/** An accepted attempt as it is once the city would not have it. */
const sentBack = (own: Record<string, unknown>) => ({
  ...own,
  state: 'returned',
  receipt: null,
  sentBack: {
    at: '2021-01-29T02:00:00.000Z',
    by: { subject: 'office', office: '370681' },
    reason: '正文写的是上一年度的工作。\n请改为本年度后重报。',
  },
});
const unfiled = (own: Record<string, unknown>) => ({
  ...own,
  submissions: [],
  inForce: null,
  standing: 'due',
});

const OWN_DESK = `/desk/${YEAR}`;
const FROM_ABOVE = `/desk/cities/370681/${YEAR}`;
const NO_REGISTER: readonly Shown[] = [{ path: `/desk/${YEAR - 1}`, sees: '该年度名录尚未建立' }];
const seenFromAbove = (part: string, sees: string | RegExp): readonly Shown[] => [
  { as: '烟台市', path: `${FROM_ABOVE}${part}`, sees },
];
const CONFIRMED_BY_UNITS = 'reasons are given by units';
const RECEIPTS_OF_UNITS = 'a receipt is a unit’s';
const CHANGED_BY_CITY = 'only the city itself has this page';

/** All pages, each with all states. */
export const PAGES: Readonly<Record<string, PageStates>> = {
  welcome: {
    path: '/',
    as: 'nobody',
    asks: '**/config.json',
    sees: '登录后拖入报告文件',
    states: {
      'no permission': 'it is everybody’s',
      'session expired': 'nobody has one yet',
      empty: [
        { name: 'an account of no office', as: '4190', sees: '这个账号没有对应的单位' },
        { name: 'no such page', as: '七甲镇', path: '/nothing', sees: '没有这个页面' },
        { name: 'an upload link copied by half', as: 'nobody', path: '/link', sees: '请使用完整的报送链接' },
      ],
      'with findings': 'nothing was filed yet',
      'under way': [
        { name: 'the issuer’s page', act: press('登录'), sees: '请选择一个账号' },
        { name: 'a sign-in that broke off', path: '/signed-in?code=x&state=y', sees: '登录没有完成' },
      ],
      'to confirm': 'nothing was filed yet',
      receipt: 'nothing was filed yet',
      'read-only': 'there is nothing to change',
    },
  },
  filing: {
    path: '/',
    as: '七甲镇',
    sees: '现行有效的是第 2 次报送的报告',
    states: {
      empty: [
        { name: 'nothing filed', answers: { [`/years/${YEAR}`]: unfiled }, sees: '本年度还没有报送过文件' },
        {
          name: 'not on the register',
          answers: { [`/years/${YEAR}`]: { refuses: 404, code: 'unit-not-registered' } },
          sees: '本单位不在该年度报送名录中',
        },
        {
          name: 'late and locked',
          answers: {
            [`/years/${YEAR}`]: (own) => ({
              ...unfiled(own),
              standing: 'overdue',
              submitBy: '2021-01-20',
              locksAfter: '2021-01-25',
            }),
          },
          sees: '已过最后报送日期',
        },
        {
          name: 'excused',
          answers: {
            [`/years/${YEAR}`]: (own) => ({
              ...unfiled(own),
              standing: 'excused',
              excuse: { zh: '机构改革', en: 'reform' },
            }),
          },
          sees: '本年度不需报送',
        },
        { name: 'no such attempt', path: `/years/${YEAR}/attempts/99`, sees: '没有这次报送' },
        { name: 'opened by an office that collects', as: '龙口市', sees: '与上年相比' },
      ],
      'with findings': [
        {
          name: 'checked here, a cell looked at',
          act: async (page) => {
            await file(spoiledReport())(page);
            await press('看表格')(page);
          },
          sees: '有必须改正的问题。请在原文件中改好后',
        },
        { name: 'checked here, to be given a reason', act: file(sampleReport()), sees: '正式报送' },
        { name: 'no report', act: file(text('说明.txt', '说明')), sees: '这个文件读不出年度报告' },
        { name: 'an empty file', act: file(text('空.txt', '')), sees: '文件是空的' },
        { name: 'returned', path: `/years/${YEAR}/attempts/1`, sees: '已退回：有必须改正的问题' },
        {
          name: 'unreadable',
          path: `/years/${YEAR}/attempts/1`,
          answers: {
            '/submissions/*': (own) => ({
              ...own,
              state: 'unreadable',
              verdict: 'unreadable',
              report: null,
            }),
          },
          sees: '文件无法读取',
        },
        {
          name: 'a page that broke',
          answers: { [`/years/${YEAR}`]: () => ({}) },
          sees: '这是我们的问题，已报送的内容不受影响',
        },
      ],
      'under way': [
        {
          name: 'the server checks',
          path: `/years/${YEAR}/attempts/1`,
          answers: { '/submissions/*': unjudged('processing') },
          sees: '服务器正在核验',
        },
        {
          name: 'failed by us',
          path: `/years/${YEAR}/attempts/1`,
          answers: { '/submissions/*': unjudged('failed') },
          sees: '这是我们的问题，与您的文件无关',
        },
        {
          name: 'lapsed',
          path: `/years/${YEAR}/attempts/1`,
          answers: { '/submissions/*': unjudged('expired') },
          sees: '文件没有传到',
        },
        {
          name: 'the connection broke in mid-upload',
          answers: { '/uploads': 'none' },
          act: async (page) => {
            await file(sampleReport())(page);
            await press('正式报送')(page);
          },
          sees: '选好的文件还在',
        },
      ],
      'to confirm': [
        {
          name: 'a reason is missing',
          path: `/years/${YEAR}/attempts/3`,
          act: press('确认并完成报送'),
          sees: '请填写这一条的原因',
        },
        {
          name: 'refused',
          path: `/years/${YEAR}/attempts/3`,
          answers: { '/confirmations': { refuses: 409, code: 'refused' } },
          act: async (page) => {
            await press(/属排版问题/)(page);
            await press('确认并完成报送')(page);
          },
          sees: '没有办成',
        },
      ],
      receipt: [{ path: `/years/${YEAR}/attempts/2`, sees: '本回执证明上述文件已收到' }],
      'read-only': 'none but its unit opens it',
    },
  },
  'filing by a link': {
    path: '/link',
    as: 'an upload link',
    sees: '尚未报送',
    ended: '本次打开已超过一小时',
    states: {
      empty: [{ name: 'a link copied by half', path: '/link#370681108-2020', sees: '请求内容有误' }],
      'with findings': 'as on the filing page',
      'under way': 'as on the filing page',
      'to confirm': 'as on the filing page',
      receipt: 'as on the filing page',
      'read-only': 'none but its unit opens it',
    },
  },
  overview: {
    path: OWN_DESK,
    as: '龙口市',
    sees: '与上年相比',
    states: {
      empty: [
        ...NO_REGISTER,
        { name: 'no such year', path: '/desk/1999', sees: '没有这个年度' },
        { name: 'an account of a unit', as: '七甲镇', sees: '汇总页面供市级主管部门使用' },
      ],
      'with findings': [
        {
          name: 'the numbers behind its charts',
          act: openAll,
          sees: '累计通过',
        },
      ],
      'under way': 'nothing is sent from it',
      'to confirm': CONFIRMED_BY_UNITS,
      receipt: RECEIPTS_OF_UNITS,
      'read-only': seenFromAbove('', '与该市所见相同，不能改动'),
    },
  },
  units: {
    path: `${OWN_DESK}/units`,
    as: '龙口市',
    sees: '14 / 14 个单位',
    states: {
      empty: [
        {
          name: 'no unit of that name',
          act: (page) => page.getByRole('textbox', { name: '单位名称或代码' }).fill('无此单位'),
          sees: '没有符合条件的单位',
        },
      ],
      'with findings': 'they are among its columns',
      'under way': [
        {
          name: 'reminded',
          act: async (page) => {
            await page.getByRole('checkbox', { name: '北马镇' }).check();
            await press('提醒选中的 1 个单位')(page);
          },
          sees: '没有登记通知渠道',
        },
      ],
      'to confirm': [
        {
          name: 'links made',
          act: async (page) => {
            await page.getByRole('checkbox', { name: '兰高镇' }).check();
            await press('生成链接')(page);
          },
          sees: '链接只在此时显示一次',
        },
      ],
      receipt: RECEIPTS_OF_UNITS,
      'read-only': seenFromAbove('/units', '14 / 14 个单位'),
    },
  },
  unit: {
    path: `${OWN_DESK}/units/${UNIT}`,
    as: '龙口市',
    sees: '属排版问题',
    states: {
      empty: [{ path: `${OWN_DESK}/units/${LATE_UNIT}`, sees: '该单位还没有报送过文件' }],
      'with findings': [{ path: `${OWN_DESK}/units/${UNIT}?attempt=1`, sees: '相差 3' }],
      'under way': 'it shows what was judged',
      'to confirm': [
        {
          name: 'a link to be revoked',
          path: `${OWN_DESK}/units/${LATE_UNIT}`,
          act: press('收回 石良镇'),
          sees: '收回后，这个链接立即打不开',
        },
        { name: 'asked before it is sent back', act: press('退回重报'), sees: '退回后这份报告不再计入汇总' },
        {
          name: 'not sent back',
          answers: { '/return': { refuses: 409, code: 'refused' } },
          act: async (page) => {
            await press('退回重报')(page);
            const dialog = page.getByRole('dialog');
            await dialog.getByRole('button', { name: /所填原因不足/ }).click();
            await dialog.getByRole('button', { name: '退回并通知' }).click();
          },
          sees: '没有办成',
        },
        {
          name: 'sent back',
          path: `${OWN_DESK}/units/${UNIT}?attempt=2`,
          answers: { '/submissions/*': sentBack },
          sees: '要求修改后重新报送',
        },
      ],
      receipt: 'the page itself shows it',
      'read-only': seenFromAbove(`/units/${UNIT}`, '属排版问题'),
    },
  },
  tables: {
    path: `${OWN_DESK}/tables`,
    as: '龙口市',
    sees: '每格下方的小字是计入的单位数',
    states: {
      empty: [
        {
          name: 'not summed up',
          answers: { '/summary': { refuses: 404, code: 'not-summed-yet' } },
          sees: '尚未汇总',
        },
      ],
      'with findings': [
        {
          name: 'the units behind a cell',
          act: press(/第三部分 总计 一、本年新收/),
          sees: '这一格由哪些单位构成',
        },
        {
          name: 'last year beside',
          act: (page) => page.getByRole('checkbox', { name: '显示上年' }).check(),
          sees: '每格下方的小字',
        },
      ],
      'under way': [
        {
          name: 'more was filed since',
          answers: { '/summary': (own) => ({ ...own, outdated: true }) },
          sees: '汇总之后又有新的报送',
        },
      ],
      'to confirm': [
        {
          name: 'asked before it is published',
          act: press('公布当前汇总'),
          sees: '个应报送单位中已计入',
        },
        {
          name: 'not published',
          answers: { '/publications': { refuses: 409, code: 'refused' } },
          act: async (page) => {
            await press('公布当前汇总')(page);
            await page.getByRole('dialog').getByRole('button', { name: '公布当前汇总' }).click();
          },
          sees: '没有公布成功',
        },
      ],
      receipt: RECEIPTS_OF_UNITS,
      'read-only': seenFromAbove('/tables', '每格下方的小字'),
    },
  },
  calendar: {
    path: `${OWN_DESK}/calendar`,
    as: '龙口市',
    sees: '机构改革，人员未到位',
    states: {
      empty: NO_REGISTER,
      'with findings': [
        {
          name: 'a source and a number are missing',
          act: async (page) => {
            await page.getByLabel('报送截止：本市日期').fill('2021-01-20');
            await page.getByLabel('提前几个工作日').fill('七');
          },
          sees: '互不相同的整数',
        },
      ],
      'under way': [
        {
          name: 'not saved',
          answers: { '/reminders': { refuses: 409, code: 'refused' } },
          act: async (page) => {
            await page.getByLabel('提前几个工作日').fill('14');
            await press('保存提醒安排')(page);
          },
          sees: '没有办成',
        },
      ],
      'to confirm': [{ name: 'to be revoked', act: press(/撤销.*的例外/), sees: '确认撤销' }],
      receipt: RECEIPTS_OF_UNITS,
      'read-only': seenFromAbove('/calendar', '机构改革，人员未到位'),
    },
  },
  alerts: {
    path: `${OWN_DESK}/alerts`,
    as: '龙口市',
    sees: /未能送达 \d+ 条/u,
    states: {
      empty: [
        {
          name: 'nobody was told anything',
          answers: {
            '/alerts': (own) => ({
              ...own,
              alerts: [],
              counts: { sent: 0, waiting: 0, lost: 0 },
              next: null,
            }),
          },
          sees: '还没有任何提醒',
        },
      ],
      'with findings': [
        {
          name: 'all opened',
          act: openAll,
          sees: '没有登记通知渠道',
        },
      ],
      'under way': [
        { name: 'sent again', act: press(/重新发送未能送达的提醒/), sees: /\d+ 条没有通知渠道/u },
        {
          name: 'a dry run',
          act: (page) => page.getByLabel('哪一天').fill('2021-02-01'),
          sees: /将发出 \d+ 条提醒|这一天没有要发的提醒/u,
        },
      ],
      'to confirm': CONFIRMED_BY_UNITS,
      receipt: RECEIPTS_OF_UNITS,
      'read-only': seenFromAbove('/alerts', /未能送达 \d+ 条/u),
    },
  },
  bulk: {
    path: `${OWN_DESK}/bulk`,
    as: '龙口市',
    sees: '把压缩包或多个文件拖到这里',
    states: {
      empty: 'as it comes',
      'with findings': [
        {
          name: 'matched and checked',
          act: file({ ...sampleReport(), name: '定稿.docx' }, { ...spoiledReport(), name: '初稿.docx' }),
          sees: '共 2 个文件，2 个已对应到单位',
        },
        {
          name: 'no archive',
          act: file({ ...text('坏.zip', 'PK no zip'), mimeType: 'application/zip' }),
          sees: '“坏.zip”打不开',
        },
        {
          name: 'a file that was moved away',
          act: async (page) => {
            await moveFilesAway(page);
            await file(sampleReport())(page);
          },
          sees: '打不开这个文件',
        },
        {
          name: 'an archive that was moved away',
          act: async (page) => {
            await moveFilesAway(page);
            await file({ ...text('年报.zip', 'PK'), mimeType: 'application/zip' })(page);
          },
          sees: '打不开这个文件',
        },
      ],
      'under way': [
        {
          name: 'refused',
          answers: { '/uploads': { refuses: 409, code: 'refused' } },
          act: async (page) => {
            await file(sampleReport())(page);
            await press('核对无误，报送选中的 1 份')(page);
          },
          sees: '1 份中有 1 份没有报送成功',
        },
      ],
      'to confirm': 'its rows are what is approved',
      receipt: RECEIPTS_OF_UNITS,
      'read-only': CHANGED_BY_CITY,
    },
  },
  register: {
    path: `${OWN_DESK}/register`,
    as: '龙口市',
    sees: '将登记 14 个单位',
    states: {
      empty: [{ path: `/desk/${YEAR - 1}/register`, sees: '将登记 0 个单位' }],
      'with findings': [
        {
          name: 'a line that cannot be right',
          act: (page) => page.getByRole('textbox', { name: '应报送单位' }).fill('12345 某镇'),
          sees: '代码应为 9 位数字',
        },
        {
          name: 'no list',
          act: (page) => page.getByLabel('从表格导入').setInputFiles([text('图片.xlsx', 'no workbook')]),
          sees: '名单里没有找到单位',
        },
      ],
      'under way': [
        { name: 'a list before it is taken', act: press('取本市官方区划名单'), sees: '预览：14 行' },
      ],
      'to confirm': CONFIRMED_BY_UNITS,
      receipt: RECEIPTS_OF_UNITS,
      'read-only': CHANGED_BY_CITY,
    },
  },
  areas: {
    path: `/desk/areas/3706/${YEAR}`,
    as: '烟台市',
    sees: '单位只计数，不逐一列出',
    states: {
      empty: [{ path: `/desk/areas/3706/${YEAR - 1}`, sees: '尚未汇总' }],
      'with findings': [
        {
          name: 'the areas behind a cell',
          act: press(/第三部分 总计 一、本年新收/),
          sees: '这一格由哪些地区构成',
        },
      ],
      'under way': [
        {
          name: 'corrected below',
          answers: { '/summary': (own) => ({ ...own, outdated: true }) },
          sees: '下级刚有更正',
        },
      ],
      'to confirm': CONFIRMED_BY_UNITS,
      receipt: RECEIPTS_OF_UNITS,
      'read-only': 'it always is',
    },
  },
};
