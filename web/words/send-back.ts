import type { Words } from './words.tsx';

/** The words of sending an accepted report back to its unit. */
export const SEND_BACK = {
  open: { zh: '退回重报', en: 'Send it back' },
  title: (name: string, attempt: number): Words => ({
    zh: `退回${name}第 ${attempt} 次报送的报告`,
    en: `Send back attempt ${attempt} of ${name}`,
  }),
  text: {
    zh: '退回后这份报告不再计入汇总，该单位须修改后重新报送。原因会通知该单位，并留在报送记录中；已公布的版本不受影响。',
    en: 'It then counts in no total, and the unit has to file another. The unit is told the reason, which stays on record; what was published stays as it is.',
  },
  reason: { zh: '退回原因', en: 'Reason' },
  usual: { zh: '点选可加入原因：', en: 'Click to add: ' },
  confirm: { zh: '退回并通知', en: 'Send it back and tell the unit' },
  cancel: { zh: '先不退回', en: 'Not now' },
  locked: {
    zh: '报送已锁定：退回后该单位无法重新报送，请一并批准延期。',
    en: 'Filing is locked: the unit can file no other unless you grant it a later date.',
  },
  done: { zh: '已退回，通知几分钟内发出。', en: 'It was sent back; the unit is told within minutes.' },
  unreachable: {
    zh: '已退回，但通知送不到：该单位没有登记通知渠道，请另行告知。',
    en: 'It was sent back, but no channel reaches the unit: tell it yourself.',
  },
  by: (office: string, when: string): Words => ({
    zh: `${office} 于 ${when} 退回，要求修改后重新报送`,
    en: `Sent back by ${office} on ${when}: correct it and file it again`,
  }),
  state: { zh: '主管部门退回', en: 'sent back by the office' },
  because: { zh: '退回原因：', en: 'The reason: ' },
} as const;

/** Reasons that offices give again and again, to be taken by a click. */
export const USUAL_RETURNS: readonly Words[] = [
  {
    zh: '所填原因不足以说明问题，请改正后重报。',
    en: 'The reason given does not explain it; correct the report and file it again.',
  },
  {
    zh: '数字与我办掌握的情况不符，请核对台账后重报。',
    en: 'The figures are not those that we know of; check your records and file it again.',
  },
  {
    zh: '正文过于简略，请按六个部分的要求补充后重报。',
    en: 'The text says too little; write all six sections and file it again.',
  },
  {
    zh: '报送的不是本单位本年度的报告，请核对文件后重报。',
    en: 'It is not your unit’s report for this year; look for the right file and file it.',
  },
];
