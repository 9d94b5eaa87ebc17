/** 1 cell, 2 cells: for the English sentences. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** Several things in one sentence: 「甲、乙、丙等 12 处」. */
export function listed(names: readonly string[], most = 6): { readonly zh: string; readonly en: string } {
  const shown = names.slice(0, most);
  if (names.length <= most) return { zh: shown.join('、'), en: shown.join('; ') };
  return {
    zh: `${shown.join('、')}等 ${names.length} 处`,
    en: `${shown.join('; ')} and ${names.length - most} more`,
  };
}

/** The first letter large, for the beginning of an English sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
