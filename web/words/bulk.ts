import { STATES } from '../../shared/filing/states.ts';
import type { Verdict } from '../../shared/findings/finding.ts';
import { SEVERITIES } from '../../shared/findings/severities.ts';
import type { Words } from './words.tsx';

/** The words of filing many reports at once. */
export const BULK = {
  tab: { zh: '批量报送', en: 'File many' },
  title: { zh: '批量报送', en: 'File many reports at once' },
  text: {
    zh: '把各单位交来的文件打成一个压缩包（zip）拖进来，或一次选多个文件。先在您的电脑上识别、核验并对应到单位，由您核对后才报送；报送记录会写明由本市代报。',
    en: 'Drop one archive (zip) with the files of all units, or choose several files. They are read, checked and matched to units on your computer; nothing is filed before you approve it, and the record says that the city filed it.',
  },
  drop: {
    zh: '把压缩包或多个文件拖到这里，或点击选择',
    en: 'Drop an archive or several files here, or click to choose',
  },
  dropText: {
    zh: '压缩包 200 MB 以内，每份报告 20 MB 以内。中文文件名的压缩包也可以。',
    en: 'Archives up to 200 MB, each report up to 20 MB.',
  },
  unpacking: { zh: '正在解开压缩包……', en: 'Unpacking…' },
  badArchive: (name: string): Words => ({ zh: `“${name}”打不开`, en: `“${name}” cannot be opened` }),
  badArchiveText: {
    zh: '压缩包可能已损坏，请重新打包后再试。',
    en: 'The archive may be damaged; make it again.',
  },
  nothing: { zh: '里面没有文件。', en: 'There is no file in it.' },
  checking: (done: number, all: number): Words => ({
    zh: `正在识别和核验 ${done} / ${all}`,
    en: `Reading and checking ${done} of ${all}`,
  }),
  checked: (all: number, matched: number): Words => ({
    zh: `共 ${all} 个文件，${matched} 个已对应到单位`,
    en: `${all} files, ${matched} matched to a unit`,
  }),
  serverChecks: {
    zh: '本机只核对文件本身；与上年报告、其他单位报告的比对由服务器进行，届时可能还需单位说明原因。',
    en: 'Only the file itself is checked here; the server also holds it against last year’s report and those of other units, and may ask the unit for reasons.',
  },
  file: { zh: '文件', en: 'File' },
  unit: { zh: '单位', en: 'Unit' },
  choose: { zh: '请选择单位', en: 'Choose a unit' },
  unitOf: (path: string): Words => ({ zh: `${path} 的单位`, en: `Unit of ${path}` }),
  by: {
    content: { zh: '按报告中的署名', en: 'by the author in the report' },
    'file-name': { zh: '按文件名', en: 'by the file’s name' },
    hand: { zh: '由您指定', en: 'chosen by you' },
    none: { zh: '没有认出单位', en: 'no unit recognised' },
  },
  check: { zh: '本机核验', en: 'Checked here' },
  counts: (errors: number, warnings: number): Words => ({
    zh: `${SEVERITIES.error.name.zh} ${errors}，${SEVERITIES.warning.name.zh} ${warnings}`,
    en: `${errors} errors, ${warnings} warnings`,
  }),
  verdicts: {
    accepted: { zh: '本机未发现问题', en: 'Nothing found here' },
    confirm: { zh: STATES['waiting-for-confirmation'].zh, en: 'Needs reasons' },
    returned: { zh: '会被退回', en: 'Would be returned' },
    unreadable: { zh: '读不出报告', en: 'Not readable as a report' },
  } satisfies Record<Verdict, Words>,
  notChecked: { zh: '本机没有核验完，由服务器核验', en: 'Not finished here; the server will check it' },
  tooLarge: { zh: '超过 20 MB', en: 'Over 20 MB' },
  wait: { zh: '等待', en: 'Waits' },
  twice: { zh: '同一单位有多份，请只选一份', en: 'Several files for this unit: choose one' },
  outcome: { zh: '报送', en: 'Filing' },
  sending: (percent: number): Words => ({ zh: `上传 ${percent}%`, en: `${percent}% sent` }),
  judging: { zh: '服务器核验中', en: 'The server checks' },
  late: { zh: '已收到，核验结果稍后在单位页查看', en: 'Received; see the unit’s page for the verdict' },
  send: (files: number): Words => ({
    zh: `核对无误，报送选中的 ${files} 份`,
    en: files === 1 ? 'Approved: file the one selected' : `Approved: file the ${files} selected`,
  }),
  again: (files: number): Words => ({
    zh: `重新报送选中的 ${files} 份`,
    en: files === 1 ? 'File the one selected again' : `File the ${files} selected again`,
  }),
  retry: { zh: '重试', en: 'Try again' },
  retryOf: (path: string): Words => ({ zh: `重试 ${path}`, en: `Try ${path} again` }),
  sendingAll: (done: number, all: number): Words => ({
    zh: `正在报送 ${done} / ${all}，请不要关闭页面`,
    en: `Filing ${done} of ${all}; keep this page open`,
  }),
  sent: (all: number, failed: number): Words => ({
    zh: failed === 0 ? `${all} 份已全部报送` : `${all} 份中有 ${failed} 份没有报送成功`,
    en: failed === 0 ? `All ${all} were filed` : `${failed} of ${all} were not filed`,
  }),
  sentOpen: (waiting: number): Words => ({
    zh: `其中 ${waiting} 份还须由该单位说明原因才能通过；没有账号的，可在单位页为其生成报送链接。`,
    en: `${waiting} of them are accepted once the unit has given its reasons; where it has no account, make it a link on its page.`,
  }),
  include: (path: string): Words => ({ zh: `报送 ${path}`, en: `File ${path}` }),
} as const;
