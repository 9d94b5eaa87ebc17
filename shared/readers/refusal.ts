import type { Unreadable } from './reader.ts';

/** Carries an Unreadable out of the depth of a reader; each reader's `read` gives it back as its answer. */
export class Refusal extends Error {
  readonly unreadable: Unreadable;

  constructor(unreadable: Unreadable) {
    super(unreadable.en);
    this.unreadable = unreadable;
  }
}

export function tooComplex(): Unreadable {
  return {
    reason: 'too-complex',
    zh: '文件内容过多或结构过于复杂，无法读取。请只保留年度报告的正文和表格后重新上传。',
    en: 'The file holds too much, or is built too intricately, to be read. Keep only the text and tables of the report and upload it again.',
  };
}
