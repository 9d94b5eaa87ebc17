import { Refusal, type RefusalCode } from '../refusal.ts';

interface ProblemText {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly en: { readonly title: string; readonly detail: string };
}

/** The one place where HTTP numbers stand. */
export const STATUS = { ok: 200, created: 201, file: 200 } as const;

const say = (
  status: number,
  title: string,
  detail: string,
  enTitle: string,
  enDetail: string,
): ProblemText => ({ status, title, detail, en: { title: enTitle, detail: enDetail } });

export const PROBLEMS: Readonly<Record<RefusalCode | 'our-failure', ProblemText>> = {
  'no-such-route': say(404, '地址不存在', '没有这个接口地址。', 'No such address', 'There is nothing here.'),
  'invalid-request': say(
    400,
    '请求内容有误',
    '请按所列位置更正后重新提交。',
    'The request is not well formed',
    'Correct what is listed and send it again.',
  ),
  'not-signed-in': say(
    401,
    '尚未登录',
    '请登录后再试。',
    'Not signed in',
    'The token names nobody; sign in again.',
  ),
  'not-permitted': say(
    403,
    '没有权限',
    '您的账号只能办理本单位（或本市各单位）的事项。',
    'Not permitted',
    'Your account may act for its own unit, or for the units of its own city, only.',
  ),
  'unit-not-named': say(
    422,
    '未指明单位',
    '代下级单位报送时，请指明单位代码。',
    'No unit named',
    'A city office that files for a unit must name it.',
  ),
  'unit-not-registered': say(
    404,
    '单位不在本年度名录中',
    '请联系政务公开主管部门将本单位列入该年度报送名录。',
    'The unit is not on the register',
    'Ask the city office to put the unit on the register of that year.',
  ),
  'unit-has-filed': say(
    409,
    '单位已有报送记录',
    '所列单位已经报送，不能从该年度名录中删除。名录未作改动。',
    'A unit has filed already',
    'The listed units have filed and cannot be taken off the register. Nothing was changed.',
  ),
  'city-not-registered': say(
    404,
    '该年度名录尚未建立',
    '请先登记该年度应报送单位名录。',
    'No register for that year',
    'Write the register of units of that year first.',
  ),
  'not-summed-yet': say(
    404,
    '尚未汇总',
    '汇总每十分钟进行一次，请稍后再看。',
    'Not summed up yet',
    'Totals are made every ten minutes; look again soon.',
  ),
  'no-such-submission': say(
    404,
    '报送记录不存在',
    '请核对报送编号。',
    'No such submission',
    'Check the submission’s number.',
  ),
  'file-not-received': say(
    409,
    '文件尚未上传',
    '该次报送只申请了上传地址，文件没有收到。',
    'The file never came',
    'An upload was asked for, but no file arrived.',
  ),
  'no-such-cell': say(
    404,
    '表格中没有这一格',
    '请核对单元格编号和报告年度。',
    'No such cell',
    'The form of that year has no cell of that name.',
  ),
  'file-type-not-accepted': say(
    422,
    '不支持的文件类型',
    '请上传Word、WPS、PDF、OFD、Excel、网页或文本格式的年度报告。',
    'File type not accepted',
    'Send the report as Word, WPS, PDF, OFD, Excel, web page or text.',
  ),
  'file-too-large': say(
    422,
    '文件过大',
    '文件不能超过20MB，请压缩图片后重新上传。',
    'File too large',
    'A file may have 20 MB at most; make its pictures smaller.',
  ),
  'nothing-to-confirm': say(
    409,
    '当前状态无需确认',
    '只有处于“待确认”状态的报告才能提交理由。',
    'Nothing to confirm',
    'Only a report that waits for confirmation takes reasons.',
  ),
  'reasons-missing': say(
    422,
    '尚有提醒未说明理由',
    '请对所列每一条提醒说明理由，或修改报告后重新报送。',
    'Reasons are missing',
    'Give a reason for each warning listed, or correct the report and file it again.',
  ),
  'our-failure': say(
    500,
    '系统故障',
    '这是我们的问题，与您提交的内容无关，请稍后再试。',
    'Our failure',
    'This is our fault, not yours; try again later.',
  ),
};

export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly isBase64Encoded?: true;
}

/** RFC 9457, in Chinese with the same in English under `en`. What is no Refusal is our failure and says nothing of itself. */
export function problem(error: unknown, requestId: string): HttpAnswer {
  const refusal = error instanceof Refusal ? error : null;
  const code = refusal?.code ?? 'our-failure';
  const { status, ...words } = PROBLEMS[code];
  return {
    statusCode: status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
    body: JSON.stringify({ type: 'about:blank', status, code, ...words, ...refusal?.details, requestId }),
  };
}
