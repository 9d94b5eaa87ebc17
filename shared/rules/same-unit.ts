/** 市临空经济区 for 临空经济区管委会: the superior without its name. */
const SUPERIOR = /^[省市州县区旗](?=.{4})/u;

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
    a.includes(b.replace(SUPERIOR, '')) ||
    b.includes(a.replace(SUPERIOR, '')) ||
    abbreviates(a, b) ||
    abbreviates(b, a)
  );
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
