import type { IRunOptions } from 'docx';

/**
 * The faces that GB/T 9704-2012 names, and what stands in where a machine has not got them. Digits take the same face
 * as the text around them.
 */
export const TYPEFACES = {
  title: { name: '方正小标宋简体', instead: '华文中宋' },
  body: { name: '仿宋_GB2312', instead: '仿宋' },
  heading: { name: '黑体', instead: 'SimHei' },
  subheading: { name: '楷体_GB2312', instead: '楷体' },
  pageNumber: { name: '宋体', instead: 'SimSun' },
} as const;

export type Typeface = keyof typeof TYPEFACES;

/** The sizes of Chinese typography, in half-points: 2号 is 22 pt, 3号 16 pt, 4号 14 pt, 小四 12 pt, 小五 9 pt. */
export const SIZES = { 二号: 44, 三号: 32, 四号: 28, 小四: 24, 五号: 21, 小五: 18 } as const;

export function set(face: Typeface, size: keyof typeof SIZES): IRunOptions {
  const { name } = TYPEFACES[face];
  return {
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' },
    size: SIZES[size],
    sizeComplexScript: SIZES[size],
  };
}

/** `word/fontTable.xml`: tells Word which face to take in place of one that is missing. */
export function fontTable(): string {
  const fonts = Object.values(TYPEFACES).map(
    ({ name, instead }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}
