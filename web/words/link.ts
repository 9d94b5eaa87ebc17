import type { Words } from './words.tsx';

/** The words around upload links: for whoever opens one, and for the city that makes them. */
export const LINK = {
  noLink: { zh: '请使用完整的报送链接', en: 'Use the whole upload link' },
  noLinkText: {
    zh: '请从主管部门发来的消息中重新打开链接。链接较长，复制时请确认首尾没有遗漏。',
    en: 'Open the link again from the message of the city office. It is long: see that nothing is missing at its ends.',
  },
  ended: { zh: '本次打开已超过一小时', en: 'This visit has lasted for an hour' },
  endedText: {
    zh: '已报送的文件和已填写的说明都还在。请继续；如不能继续，请从消息中重新打开链接。',
    en: 'What you filed and wrote is still here. Go on; if that fails, open the link again from the message.',
  },
  goOn: { zh: '继续', en: 'Go on' },
  leave: { zh: '离开', en: 'Leave' },

  title: { zh: '报送链接', en: 'Upload links' },
  explain: {
    zh: '没有账号的单位可以用链接报送。每个链接只用于一个单位的这一个年度，持有链接的人都能报送，请单独发给该单位的报送员。',
    en: 'A unit without an account files by a link. Each is for one unit and this year alone; whoever has it can file, so send it to the unit’s clerk only.',
  },
  days: { zh: '有效天数', en: 'Days it works' },
  make: { zh: '生成链接', en: 'Make a link' },
  makeFor: (units: number): Words => ({
    zh: `为选中的 ${units} 个单位生成链接`,
    en: units === 1 ? 'Make a link for the unit selected' : `Make links for the ${units} units selected`,
  }),
  made: { zh: '链接已生成', en: 'The links are made' },
  madeText: {
    zh: '链接只在此时显示一次，关闭后无法再次查看。请现在复制并分别发给各单位。',
    en: 'They are shown this once and cannot be looked up again. Copy them now and send each to its unit.',
  },
  copyAll: { zh: '全部复制', en: 'Copy all' },
  close: { zh: '已复制，关闭', en: 'Copied, close' },
  list: { zh: '已生成的链接', en: 'Links made' },
  none: { zh: '没有生成过链接。', en: 'No link has been made.' },
  how: { zh: '在名单中勾选单位，即可为它们生成链接。', en: 'Tick units in the list to make links for them.' },
  unit: { zh: '单位', en: 'Unit' },
  madeOn: { zh: '生成', en: 'Made' },
  until: { zh: '有效至', en: 'Works until' },
  opened: { zh: '打开过', en: 'Opened' },
  times: (uses: number, last: string | null): Words => ({
    zh: uses === 0 ? '未打开' : `${uses} 次，最近 ${last}`,
    en: uses === 0 ? 'never' : `${uses} times, last ${last}`,
  }),
  by: (office: string, person: string | null): Words => ({
    zh: person === null ? `由 ${office}` : `由 ${office}（${person}）`,
    en: person === null ? `by ${office}` : `by ${office} (${person})`,
  }),
  state: { zh: '状态', en: 'State' },
  works: { zh: '可用', en: 'Works' },
  expired: { zh: '已过期', en: 'Expired' },
  revoked: { zh: '已收回', en: 'Revoked' },
  revoke: { zh: '收回', en: 'Revoke' },
  isReplaced: { zh: '其后另有新链接', en: 'a newer one was made' },
  replaced: (links: number): Words => ({
    zh: `有 ${links} 个链接在生成新链接后仍可使用。`,
    en:
      links === 1
        ? 'One link still works although a newer one was made.'
        : `${links} links still work although newer ones were made.`,
  }),
  revokeReplaced: { zh: '收回较早的链接', en: 'Revoke the older ones' },
  revokeSure: { zh: '收回后，这个链接立即打不开。', en: 'The link stops working at once.' },
  keep: { zh: '不收回', en: 'Keep it' },
} as const;
