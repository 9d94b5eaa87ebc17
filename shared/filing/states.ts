/** What became of one uploaded file. */
export const STATES = {
  requested: { zh: '等待上传', en: 'waiting for the file' },
  processing: { zh: '正在核验', en: 'being checked' },
  unreadable: { zh: '无法读取', en: 'could not be read' },
  returned: { zh: '退回修改', en: 'returned for correction' },
  'waiting-for-confirmation': { zh: '待说明原因', en: 'waiting for the unit’s reasons' },
  accepted: { zh: '已通过', en: 'accepted' },
  expired: { zh: '未上传，已失效', en: 'the file never came' },
  failed: { zh: '系统处理失败', en: 'our failure' },
} as const;

export type State = keyof typeof STATES;

export interface Transition {
  /** States from which it may be made; from any other it is a logged no-op. */
  readonly from: readonly State[];
  readonly to: State;
  /** What makes it happen. */
  readonly when: string;
}

/**
 * Every change of state there is; `docs/states.md` is drawn from this table. Each is one conditional write. A file that
 * comes after its time, or after we gave up on it, is still taken, and so is a verdict: nothing a clerk sent is lost. The
 * fifteen minutes run from the file's arrival, and on the last evening it may have waited so long to be looked at.
 */
export const TRANSITIONS = {
  start: { from: ['requested', 'expired', 'failed'], to: 'processing', when: 'the file has arrived' },
  unreadable: { from: ['processing', 'failed'], to: 'unreadable', when: 'it cannot be read or is no report' },
  return: { from: ['processing', 'failed'], to: 'returned', when: 'the check found errors' },
  ask: {
    from: ['processing', 'failed'],
    to: 'waiting-for-confirmation',
    when: 'the check found warnings only',
  },
  accept: { from: ['processing', 'failed'], to: 'accepted', when: 'the check found neither' },
  confirm: {
    from: ['waiting-for-confirmation'],
    to: 'accepted',
    when: 'the unit gave a reason for each warning',
  },
  'send-back': { from: ['accepted'], to: 'returned', when: 'the city asked for another with a reason' },
  expire: { from: ['requested'], to: 'expired', when: 'the upload URL ran out and no file came' },
  fail: { from: ['processing'], to: 'failed', when: 'no verdict within 15 minutes' },
} as const satisfies Record<string, Transition>;

export type TransitionName = keyof typeof TRANSITIONS;
