/** Several names before one figure or several: 「行政复议、行政诉讼分别为2件、3件」, 「部分公开、不予公开均为4件」. */

const RESPECTIVELY =
  /^(.*?)(?:数量?|件数)?(?:分别|依次)([收受办答公][^，、\d]{1,9}?)?(?:为|是|有|达|共)*(?=\d|[零〇一二两三四五六七八九十百千])/u;
const ALL_OF_THEM = /^(.+?)(?:数量|件数|数)?(?:均|都|皆|各)(?:仅|只)?(?:为|是|有|达)?$/u;
const BETWEEN = /以及|[、和及与]/u;
/** What the tables count; of other names the whole phrase is the name of one thing: 「公民、法人的申请均为0件」. */
const COUNTED =
  /收|受理|办[结理]|答复|结转|公开|提供|处理|复议|诉讼|起诉|维持|纠正|许可|处罚|强制|收费|制发|制定|废止|有效/u;

export interface Name {
  /** Empty where it cannot be told. */
  readonly words: string;
  /** Of which the figure is, where each is of another year. */
  readonly year: number | null;
}

/**
 * The names for each of the figures of a clause, in their order; `null` where the clause has no 「分别」. Where they do not
 * come out even with the figures, none can be told.
 * @param said what the clause before says, which has the names where 「分别」 begins the clause: 「理由为甲、乙，分别1件、2件」
 * @param previous the whole of the clause before, which may name the years
 */
export function namesOf(
  clause: string,
  figures: number,
  said: string,
  previous: string,
): readonly Name[] | null {
  const [, own, verb = ''] = RESPECTIVELY.exec(clause) ?? [];
  if (own === undefined || figures < 2) return null;
  const years = yearsOf(`${previous}，${own}`);
  if (years.length === figures) return years.map((year) => ({ words: withoutYears(own) + verb, year }));
  if (verb !== '') return null;
  const names = split(own === '' ? said.replace(/^.*[为是有]/u, '') : own);
  return Array.from({ length: figures }, (_, index) => ({
    words: names.length === figures ? (names[index] ?? '') : '',
    year: null,
  }));
}

const FROM_TO = /(20\d{2})年?(?:至|到|—|-|~)(20\d{2})年/u;
const YEARS = /(?:[、和及至到—~-]?20\d{2}年?度?)+/gu;

/** 「2021年至2023年」, 「2021、2022、2023年」 */
function yearsOf(words: string): readonly number[] {
  const [, from, to] = FROM_TO.exec(words) ?? [];
  return from && to
    ? Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, index) => Number(from) + index)
    : Array.from(words.matchAll(/20\d{2}(?=年|、)/gu), Number);
}

function withoutYears(words: string): string {
  return words.replace(YEARS, '');
}

/** The names of which one figure is told of each; `null` where the words are one name. */
export function eachOf(words: string): readonly string[] | null {
  const said = ALL_OF_THEM.exec(words)?.[1];
  const names = said === undefined ? [] : split(said);
  return names.length > 1 && names.every((name) => COUNTED.test(name)) ? names : null;
}

function split(words: string): readonly string[] {
  return words.split(BETWEEN).filter((name) => name !== '');
}
