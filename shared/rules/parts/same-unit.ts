/** 市临空经济区 for 临空经济区管委会: the superior without its name. */
const SUPERIOR = /^[省市州县区旗](?=.{4})/u;

/** What stands before a name and is no part of it. */
const NO_NAME = /^[省市州县区旗由经在以与和及向从对于按据现特将请]/u;
const TOWNSHIP = /(?:镇|乡|街道|苏木)$/u;

/** Whether two names are of one unit: the full and the short one, with and without 人民政府, or an abbreviation. */
export function sameUnit(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) =>
    name
      .replace(/(?:人民政府|办事处)$/u, '')
      .replace(/街道办$|街办$/u, '街道')
      .replace(/(管理|管)?委员会$|(管)委会$/u, (_, long, short) => (long || short ? '管委' : '委')),
  );
  if (a === undefined || b === undefined) return false;
  return (
    contains(a, b.replace(SUPERIOR, '')) ||
    contains(b, a.replace(SUPERIOR, '')) ||
    abbreviates(a, b) ||
    abbreviates(b, a)
  );
}

/** The full name has the short one in it; 大柳树镇 is another than 柳树镇, since no place has a name of one character. */
function contains(long: string, short: string): boolean {
  const at = long.indexOf(short);
  return at === 0 || at > 1 || (at === 1 && (NO_NAME.test(long) || !TOWNSHIP.test(short)));
}

/** 教体局 for 教育和体育局: the same kind, and its characters in the same order. */
function abbreviates(short: string, long: string): boolean {
  if (short.length >= long.length || /[镇乡道]$/u.test(short)) return false;
  let from = 0;
  for (const character of short) {
    const at = long.indexOf(character, from);
    if (at === -1) return false;
    from = at + 1;
  }
  return long.endsWith(short.slice(-1));
}
