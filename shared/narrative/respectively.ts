/** 「行政复议、行政诉讼分别为2件、3件」: which of the words each figure is of. */

const RESPECTIVELY = /^(.+?)(?:数量?|件数)?分别(?:为|是|有|达|共)?(?=\d|[零〇一二两三四五六七八九十百千])/u;
const BETWEEN = /以及|[、和及与]/u;

/**
 * The words for each of the figures of a clause, in their order; `null` where the clause has no 「分别」. Where the words
 * do not come out even with the figures, none can be told: empty words for all.
 */
export function respectively(clause: string, figures: number): readonly string[] | null {
  const said = RESPECTIVELY.exec(clause)?.[1];
  if (said === undefined || figures < 2) return null;
  const names = said.split(BETWEEN).filter((name) => name !== '');
  return names.length === figures ? names : Array.from({ length: figures }, () => '');
}
