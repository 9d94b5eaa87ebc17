import { officeOf } from '../../shared/alerts/words/phrases.ts';
import type { Standing } from '../../shared/compliance/standing.ts';
import { STATES } from '../../shared/filing/states.ts';
import type { Verdict } from '../../shared/findings/finding.ts';
import type { Words } from './words.tsx';

/** The words of the filing page. */
export const FILING = {
  year: { zh: '报告年度', en: 'Report year' },
  yearOption: (year: number): Words => ({ zh: `${year} 年度`, en: `${year}` }),
  title: (year: number): Words => ({
    zh: `${year} 年度政府信息公开工作年度报告`,
    en: `Annual report on information disclosure, ${year}`,
  }),

  processing: { zh: '正在核验', en: 'Being checked' },
  standings: {
    overdue: { zh: '尚未报送', en: 'Not filed yet' },
    due: { zh: '尚未报送', en: 'Not filed yet' },
    returned: { zh: '已退回，请改正后重新报送', en: 'Returned: correct it and file again' },
    'waiting-for-confirmation': {
      zh: STATES['waiting-for-confirmation'].zh,
      en: 'Waiting for your reasons',
    },
    empty: {
      zh: '内容空白，请说明原因或重新报送',
      en: 'It says nothing: give a reason or file again',
    },
    failed: { zh: '系统处理失败，请再报送一次', en: 'Our processing failed: please file again' },
    late: { zh: '已通过（逾期报送）', en: 'Accepted, filed late' },
    accepted: { zh: '已通过', en: 'Accepted' },
    'not-due': { zh: '报送尚未开始', en: 'Filing has not opened yet' },
    excused: { zh: '本年度不需报送', en: 'No report is owed this year' },
  } satisfies Record<Standing, Words>,

  dueBy: (date: string): Words => ({ zh: `应于 ${date}前报送`, en: `Due by ${date}` }),
  daysLeft: (days: number): Words =>
    days === 0
      ? { zh: '今天是最后一天', en: 'Today is the last day' }
      : { zh: `还剩 ${days} 天`, en: `${days} ${days === 1 ? 'day' : 'days'} left` },
  daysLate: (days: number): Words => ({
    zh: `已逾期 ${days} 天`,
    en: `${days} ${days === 1 ? 'day' : 'days'} late`,
  }),
  lastWorkingDayIsToday: { zh: '今天是最后一个工作日', en: 'and today is the last working day' },
  lastWorkingDay: (date: string): Words => ({
    zh: `最后一个工作日是 ${date}`,
    en: `the last working day is ${date}`,
  }),
  noWorkingDayLeft: { zh: '其间没有工作日', en: 'none of them a working day' },
  granted: { zh: '主管部门已为本单位批准延期', en: 'The city office granted your unit this date' },
  locksAfter: (date: string): Words => ({
    zh: `${date}之后不再接收文件。`,
    en: `No file is taken after ${date}.`,
  }),
  locked: (city: string | null): Words => ({
    zh: `已过最后报送日期，不再接收文件；确需报送的，请联系${officeOf(city ?? '本市')}批准延期。`,
    en: `The last day is over and no file is taken; ask the office of ${city ?? 'your city'} for a later date.`,
  }),
  lateIsTaken: (city: string | null): Words => ({
    zh: `现在仍可报送，请抓紧；有困难请联系${officeOf(city ?? '本市')}。`,
    en: `It is still taken: file it without delay. If you cannot, ask the office of ${city ?? 'your city'}.`,
  }),
  excused: ({ zh, en }: Words): Words => ({
    zh: `本年度不需报送：${zh}`,
    en: `No report is owed this year: ${en}`,
  }),
  source: (source: Words): Words => ({ zh: `依据：${source.zh}`, en: `By: ${source.en}` }),
  inForce: (attempt: number, time: string): Words => ({
    zh: `现行有效的是第 ${attempt} 次报送的报告（${time} 通过）。`,
    en: `In force: the report of attempt ${attempt}, accepted ${time}.`,
  }),
  staysInForce: {
    zh: '在更新的报告通过之前，它一直有效，重新报送不会影响它。',
    en: 'It stays in force until a newer one is accepted; filing again does not touch it.',
  },
  nothingBefore: { zh: '本年度还没有报送过文件。', en: 'Nothing has been filed for this year.' },
  show: { zh: '查看', en: 'Show' },

  drop: { zh: '把报告文件拖到这里，或点击选择', en: 'Drop the report file here, or click to choose' },
  dropAnother: { zh: '拖入另一份文件，或点击选择', en: 'Drop another file, or click to choose' },
  dropText: {
    zh: 'Word、WPS、PDF、OFD、Excel、网页、文本均可，20 MB 以内。先在您的电脑上核验，此时不会上传，可以反复修改。',
    en: 'Word, WPS, PDF, OFD, Excel, web page or text, up to 20 MB. It is checked on your own computer first; nothing is sent yet.',
  },
  how: [
    {
      zh: '拖入报告文件，几秒钟内看到识别出的三张表和核验意见：哪一格有误、应为多少、怎么改。',
      en: 'Drop the report file: in seconds you see the three tables as they were read, and what is wrong in which cell.',
    },
    {
      zh: '在自己的电脑上改好文件，再拖进来，次数不限。',
      en: 'Correct the file on your own computer and drop it again, as often as you like.',
    },
    {
      zh: '点“正式报送”。通过后得到回执，可以打印留存。',
      en: 'Press “File it”. Once it is accepted you have a receipt to print and keep.',
    },
  ],
  tooLarge: {
    zh: '文件超过 20 MB，请压缩图片后再试。',
    en: 'The file is over 20 MB; make its pictures smaller.',
  },
  empty: { zh: '文件是空的。', en: 'The file is empty.' },
  several: { zh: '一次请只选一个文件。', en: 'One file at a time, please.' },
  unread: {
    zh: '打不开这个文件，可能已被移动或正被其他程序占用，请重新选择。',
    en: 'The file cannot be opened; it may have been moved or be in use. Choose it again.',
  },

  stepHash: { zh: '计算校验值', en: 'Hashing' },
  stepCheck: { zh: '在本机核验', en: 'Checking here' },
  stepUpload: { zh: '上传', en: 'Uploading' },
  stepVerdict: { zh: '服务器核验', en: 'The server checks' },
  uploaded: (percent: number): Words => ({ zh: `已上传 ${percent}%`, en: `${percent}% sent` }),

  localTitle: { zh: '本机核验结果（尚未报送）', en: 'Checked here, not filed yet' },
  localReturned: {
    zh: '有必须改正的问题。请在原文件中改好后，把新文件再拖进来。',
    en: 'Something must be corrected. Correct the file and drop it here again.',
  },
  localConfirm: {
    zh: '没有必须改正的问题。下列各条请改正，或报送后逐条说明原因。',
    en: 'Nothing must be corrected. Correct the points below, or give a reason for each after filing.',
  },
  localAccepted: { zh: '本机没有发现问题，可以报送。', en: 'Nothing was found here; it can be filed.' },
  localUnreadable: {
    zh: '这个文件读不出年度报告，请换一份再试。',
    en: 'No report can be read from this file: try another.',
  },
  localUnavailable: {
    zh: '本机没能完成核验（浏览器较旧或文件较复杂），可以直接报送，由服务器核验。',
    en: 'It could not be checked here (an old browser, or a complex file). File it, and the server checks it.',
  },
  checkedHere: (lastYear: boolean): Words => ({
    zh: `本机核对了表格、正文${lastYear ? '，以及与上年数字的衔接' : ''}。${lastYear ? '' : '与上年数字的衔接、'}文字是否与上年报告或其他单位的报告雷同，由服务器核对，届时可能还需说明原因。`,
    en: `The tables and the text were checked here${lastYear ? ', and the figures against last year’s' : ''}. The server also looks ${lastYear ? '' : 'at last year’s figures, and '}whether the words are those of last year’s or another unit’s report, and may ask for a reason.`,
  }),
  serverCounts: { zh: '以服务器核验结果为准。', en: 'The server’s verdict is what counts.' },
  file: { zh: '正式报送', en: 'File it' },
  fileAnyway: { zh: '仍要报送', en: 'File it all the same' },
  fileAnywayText: { zh: '预计会被退回', en: 'it will likely be returned' },

  uploadFailed: { zh: '上传中断', en: 'The upload broke off' },
  uploadFailedText: {
    zh: '网络断开或不稳定，文件没有传完。选好的文件还在，恢复网络后请点“继续上传”。',
    en: 'The network failed and the file did not arrive. It is still chosen: go on when the network is back.',
  },
  goOn: { zh: '继续上传', en: 'Go on' },
  refused: { zh: '没有报送成功', en: 'It was not filed' },

  attempt: (attempt: number): Words => ({ zh: `第 ${attempt} 次报送`, en: `Attempt ${attempt}` }),
  verdictReturned: { zh: '已退回：有必须改正的问题', en: 'Returned: something must be corrected' },
  verdictReturnedText: {
    zh: '请按下面的说明修改原文件，再拖入新文件重新报送。',
    en: 'Correct the file as said below and drop it here again.',
  },
  verdictConfirm: { zh: '还差一步：请逐条说明原因', en: 'One step left: give a reason for each point' },
  verdictConfirmText: {
    zh: '没有必须改正的问题。每一条填写原因后即通过；也可以改正文件后重新报送。',
    en: 'Nothing must be corrected. With a reason for each point it is accepted; or correct the file and file again.',
  },
  verdictAccepted: { zh: '已通过，报送完成', en: 'Accepted: the filing is done' },
  verdictAcceptedText: { zh: '请保存或打印下面的回执。', en: 'Keep or print the receipt below.' },
  verdictUnreadable: { zh: '文件无法读取', en: 'The file cannot be read' },
  verdictUnreadableText: {
    zh: '请按下面的说明换一份文件重新报送。',
    en: 'Send another file, as said below.',
  },
  verdictFailed: { zh: '系统处理失败', en: 'Our processing failed' },
  verdictFailedText: {
    zh: '这是我们的问题，与您的文件无关。请再报送一次；多次失败请联系政务公开主管部门。',
    en: 'This is our fault and not your file’s. File it again; if it keeps failing, tell the office in charge.',
  },
  verdictExpired: { zh: '文件没有传到，这次报送已失效', en: 'The file never came; this attempt has lapsed' },
  verdictExpiredText: { zh: '请重新选择文件报送。', en: 'Choose the file and file it again.' },
  checking: { zh: '服务器正在核验，通常几秒钟', en: 'The server is checking; it takes a few seconds' },
  arriving: { zh: '等待文件到达', en: 'Waiting for the file' },

  findings: { zh: '核验意见', en: 'Findings' },
  copyFindings: { zh: '复制全部意见', en: 'Copy all findings' },
  printFindings: { zh: '打印意见和表格', en: 'Print findings and tables' },
  noFindings: { zh: '没有发现问题。', en: 'No fault was found.' },
  recognised: { zh: '识别出的报告', en: 'The report as it was read' },
  recognisedAs: (unit: string, year: string, read: number, all: number): Words => ({
    zh: `${unit}，${year}，读出 ${read} / ${all} 格数字`,
    en: `${unit}, ${year}; ${read} of ${all} figures read`,
  }),
  unitUnknown: { zh: '单位未识别', en: 'unit not recognised' },
  yearUnknown: { zh: '年度未识别', en: 'year not recognised' },
  yearOf: (year: number): Words => ({ zh: `${year} 年度`, en: `${year}` }),
  notRead: { zh: '未读出', en: 'not read' },
  shouldBe: (value: string): Words => ({ zh: `应为 ${value}`, en: `should be ${value}` }),
  found: { zh: '现为', en: 'Found' },
  expected: { zh: '应为', en: 'Expected' },
  repair: { zh: '怎么改', en: 'What to do' },
  quote: { zh: '原文', en: 'In the report' },
  place: { zh: '位置', en: 'Place' },
  alsoExplains: { zh: '由同一处错误引起', en: 'Caused by the same mistake' },
  seeCell: { zh: '看表格', en: 'Show the cell' },
  backToList: { zh: '回到意见', en: 'Back to the list' },
  seeFinding: (label: string, count: number): Words => ({
    zh: `${label}：${count} 条意见，查看`,
    en: `${label}: show ${count} ${count === 1 ? 'finding' : 'findings'}`,
  }),
  scrollTable: (title: string): Words => ({
    zh: `${title}（可左右滚动）`,
    en: `${title} (scrolls sideways)`,
  }),
  table: (section: string, title: string): Words => ({
    zh: `${section}、${title}`,
    en: `Table ${section}: ${title}`,
  }),

  reasonFor: (number: number): Words => ({ zh: `第 ${number} 条的原因`, en: `Reason for point ${number}` }),
  usual: { zh: '常用原因：', en: 'Usual reasons: ' },
  reasonMissing: { zh: '请填写这一条的原因', en: 'Give a reason for this point' },
  confirm: { zh: '确认并完成报送', en: 'Confirm and finish' },
  confirmLeft: (count: number): Words => ({
    zh: `还有 ${count} 条没有填写原因`,
    en: `${count} ${count === 1 ? 'point is' : 'points are'} without a reason`,
  }),
  yourReason: { zh: '已说明原因', en: 'Reason given' },

  receiptTitle: {
    zh: '政府信息公开工作年度报告报送回执',
    en: 'Receipt for an annual report on information disclosure',
  },
  receiptNumber: { zh: '回执编号', en: 'Receipt number' },
  receiptUnit: { zh: '报送单位', en: 'Unit' },
  receiptYear: { zh: '报告年度', en: 'Report year' },
  filedBy: { zh: '报送方式', en: 'Filed by' },
  filedByOffice: (name: string): Words => ({ zh: `由${name}代报`, en: `${name}, on its behalf` }),
  receiptFile: { zh: '文件名', en: 'File' },
  receiptSize: { zh: '文件大小', en: 'Size' },
  receiptHash: { zh: '文件校验值（SHA-256）', en: 'SHA-256 of the file' },
  receivedAt: { zh: '收到时间', en: 'Received' },
  acceptedAt: { zh: '通过时间', en: 'Accepted' },
  rulesVersion: { zh: '核验规则版本', en: 'Version of the rules' },
  receiptProof: {
    zh: '本回执证明上述文件已收到并通过核验。校验值可用于核对文件是否被改动。',
    en: 'This proves that the file named was received and accepted. The SHA-256 tells whether a file is that very one.',
  },
  bytes: { zh: '字节', en: 'bytes' },
  print: { zh: '打印回执', en: 'Print the receipt' },

  history: { zh: '报送记录', en: 'History' },
  historyAttempt: { zh: '次数', en: 'Attempt' },
  historyTime: { zh: '时间', en: 'Time' },
  historyState: { zh: '结果', en: 'Result' },
  original: { zh: '下载原文件', en: 'Download the file' },
  isInForce: { zh: '现行有效', en: 'in force' },
  noAttempt: { zh: '没有这次报送', en: 'No such attempt' },
  noAttemptText: { zh: '请从报送记录中选择。', en: 'Choose one from the history.' },

  notRegistered: { zh: '本单位不在该年度报送名录中', en: 'Your unit is not on the register of that year' },
  notRegisteredText: {
    zh: '如应报送，请联系政务公开主管部门列入名录；也可以换一个年度查看。',
    en: 'If you owe a report, ask the office in charge to register your unit; or look at another year.',
  },
} as const;

export const LOCAL_VERDICTS: Readonly<Record<Verdict, Words>> = {
  returned: FILING.localReturned,
  confirm: FILING.localConfirm,
  accepted: FILING.localAccepted,
  unreadable: FILING.localUnreadable,
};

/** Reasons that units give again and again, to be taken by a click. */
export const USUAL_REASONS: readonly Words[] = [
  { zh: '已对照原始台账逐项核对，情况属实。', en: 'Checked against our records; it is as reported.' },
  {
    zh: '属排版问题，数字无误，公开文本将同步更正。',
    en: 'A slip of layout; the figures hold, and the published text will be corrected.',
  },
  { zh: '表样按上级印发的版本填写。', en: 'The form was filled in as the office above issued it.' },
  {
    zh: '上年报告有误或统计口径调整，本年数据准确。',
    en: 'Last year’s report was wrong or the way of counting changed; this year’s figures hold.',
  },
];
