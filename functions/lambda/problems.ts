import { Refusal, type RefusalCode } from '../refusal.ts';

interface ProblemText {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly en: { readonly title: string; readonly detail: string };
}

/** The one place where HTTP numbers stand. */
export const STATUS = { ok: 200, created: 201, file: 200, unchanged: 304 } as const;

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
    '所列单位已经报送或已获准例外，不能从该年度名录中删除；已撤销的单位请填写存续截止日期。名录未作改动。',
    'A unit has filed already',
    'The listed units have filed or were granted an exception and cannot be taken off the register; give a unit that is no more its last day. Nothing was changed.',
  ),
  'register-has-moved': say(
    409,
    '名录已被他人修改',
    '在您打开之后，该年度名录已由他人修改。请先留存您的改动，重新打开名录核对后再保存。本次未作改动。',
    'The register has moved',
    'Somebody else has written the register since you read it. Keep what you changed, read it again and save then. Nothing was changed.',
  ),
  'succeeded-twice': say(
    422,
    '同一单位被重复承接',
    '所列上年单位同时由两个以上单位承接，其上年数字会被重复计算。拆分的单位请不要填写承接关系。',
    'Two units succeed the same one',
    'The listed units of the year before would count in the last year of two. Where a unit was split, let none succeed it.',
  ),
  'not-released': say(
    409,
    '外市单位尚未划出',
    '所列上年单位仍在其他市的名录中。请先由该市在本年度名录中填写其存续截止日期，再填写承接关系。名录未作改动。',
    'Another city still has the unit',
    'The listed units of the year before stand on another city’s register. That city must give them their last day first. Nothing was changed.',
  ),
  'dates-out-of-order': say(
    422,
    '日期先后有误',
    '所列日期不在该年度报送期内，或早于其应当晚于的日期。日期未作改动。',
    'The dates are out of order',
    'The listed dates are outside the season of that year, or earlier than what they must follow. Nothing was changed.',
  ),
  'filing-locked': say(
    409,
    '报送已经截止锁定',
    '已过最后报送日期，系统不再接收文件。确需报送的，请联系本市政务公开主管部门为本单位批准延期。锁定前已报送、待说明原因的报告仍可确认。',
    'Filing is locked',
    'The last day is over and no file is taken any more. Ask your city’s office to grant your unit a later date. A report filed before may still be confirmed.',
  ),
  'too-many-open': say(
    409,
    '待上传的申请过多',
    '本单位该年度已有20个上传地址申请后未上传文件。请用已申请的地址上传，或等十五分钟、待其失效后再试。',
    'Too many uploads are open',
    'Twenty URLs of the unit and year wait for their files. Put a file to one of them, or wait a quarter of an hour until they run out.',
  ),
  'moves-nothing': say(
    422,
    '延期日期未晚于现有日期',
    '批准的日期应当晚于该单位现有的报送截止日期或锁定日期。',
    'The date moves nothing',
    'The date must be later than the day by which the unit is due, or after which it is locked.',
  ),
  'no-such-exception': say(
    404,
    '没有这项例外',
    '请核对单位代码和例外编号。',
    'No such exception',
    'Check the unit’s code and the exception’s number.',
  ),
  'exceptions-exhausted': say(
    409,
    '该单位本年度的例外已满',
    '一个单位一个年度最多登记20项例外（含已撤销的），不能再增加。',
    'No more exceptions for the unit',
    'A unit can be granted 20 exceptions a year at most, the revoked ones included.',
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
  'no-such-publication': say(
    404,
    '没有这一公布版本',
    '请核对年度和版本号。',
    'No such publication',
    'Check the year and the version.',
  ),
  'totals-have-moved': say(
    409,
    '汇总数据已经变化',
    '在您查看之后又有单位报送，请按新的汇总结果核对后再公布。',
    'The totals have moved',
    'Something was filed since the totals were looked at; look at the new ones before publishing.',
  ),
  'reason-missing': say(
    422,
    '请说明再次公布的原因',
    '该年度已经公布过，更正后再次公布须说明原因。',
    'A reason is missing',
    'The year was published before; say why there is another version.',
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
    '只有处于“待说明原因”状态的报告才能提交原因。',
    'Nothing to confirm',
    'Only a report that waits for confirmation takes reasons.',
  ),
  'nothing-to-send-back': say(
    409,
    '这份报告不能退回',
    '只有已通过、现行有效的报告才能退回重报。',
    'Nothing to send back',
    'Only an accepted report that is in force can be sent back.',
  ),
  'reasons-missing': say(
    422,
    '尚有警告未说明原因',
    '请对所列每一条警告说明原因，或修改报告后重新报送。',
    'Reasons are missing',
    'Give a reason for each warning listed, or correct the report and file it again.',
  ),
  'key-used-otherwise': say(
    422,
    '请求标识已用于其他内容',
    '同一个Idempotency-Key只能用于内容相同的请求，请换一个标识。',
    'The key was used for something else',
    'One Idempotency-Key stands for one request; take another key for another content.',
  ),
  'still-running': say(
    409,
    '同一请求正在办理',
    '标识相同的请求还没有办完，请稍后再试。',
    'The same request is under way',
    'The request of that key is not answered yet; try again soon.',
  ),
  'no-such-link': say(
    404,
    '报送链接无效',
    '请核对链接是否完整；如仍打不开，请向政务公开主管部门索取新的链接。',
    'The upload link is not valid',
    'Check that the link is whole; if it still does not open, ask the city office for a new one.',
  ),
  'link-revoked': say(
    410,
    '报送链接已被收回',
    '请向政务公开主管部门索取新的链接。',
    'The upload link was revoked',
    'Ask the city office for a new one.',
  ),
  'link-expired': say(
    410,
    '报送链接已过期',
    '请向政务公开主管部门索取新的链接。',
    'The upload link has expired',
    'Ask the city office for a new one.',
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

/**
 * RFC 9457, in Chinese with the same in English under `en`. What is no Refusal is our failure and says nothing of itself. Kept
 * nowhere: what is missing now may be there in a moment.
 */
export function problem(error: unknown, requestId: string): HttpAnswer {
  const refusal = error instanceof Refusal ? error : null;
  const code = refusal?.code ?? 'our-failure';
  const { status, ...words } = PROBLEMS[code];
  return {
    statusCode: status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify({ type: 'about:blank', status, code, ...words, ...refusal?.details, requestId }),
  };
}
