import type { SheetStyle } from '../../../shared/ledger/sheet.ts';

interface Look {
  readonly font: 'plain' | 'bold' | 'title' | 'faint';
  readonly shaded?: true;
  readonly bordered?: true;
  /** Without one, texts stand left and figures right. */
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: true;
  /** A text: what looks like a number or a date in it is left as it is. */
  readonly text?: true;
}

const LOOKS: Readonly<Record<SheetStyle, Look>> = {
  title: { font: 'title', align: 'left' },
  header: { font: 'bold', shaded: true, bordered: true, align: 'center', wrap: true },
  text: { font: 'plain', bordered: true, align: 'left', wrap: true, text: true },
  figure: { font: 'plain', bordered: true, align: 'right' },
  total: { font: 'bold', shaded: true, bordered: true, align: 'right' },
  faint: { font: 'faint', bordered: true, wrap: true, text: true },
};

const STYLES = Object.keys(LOOKS) as SheetStyle[];
const FONTS = ['plain', 'bold', 'title', 'faint'] as const;

/** The `s` of a cell: index of its format in the style sheet; 0 is what a cell without one has. */
export function styleIndex(style: SheetStyle): number {
  return STYLES.indexOf(style) + 1;
}

/** 宋体 and 黑体 are on every office machine in China; 134 is the Chinese character set. */
const font = (name: string, size: number, rest = ''): string =>
  `<font>${rest}<sz val="${size}"/><name val="${name}"/><family val="3"/><charset val="134"/></font>`;
const edge = (side: string): string => `<${side} style="thin"><color rgb="FF8C8C8C"/></${side}>`;

export function styleSheet(): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="4">${font('宋体', 10)}${font('宋体', 10, '<b/>')}${font('黑体', 14)}<font><sz val="10"/><color rgb="FF7F7F7F"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEAF1F8"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${STYLES.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${STYLES.map((style) => format(LOOKS[style])).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function format({ font: face, shaded, bordered, align, wrap, text }: Look): string {
  const horizontal = align === undefined ? '' : ` horizontal="${align}"`;
  const wrapping = wrap ? ' wrapText="1"' : '';
  return `<xf numFmtId="${text ? 49 : 0}" fontId="${FONTS.indexOf(face)}" fillId="${shaded ? 2 : 0}" borderId="${bordered ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${horizontal} vertical="center"${wrapping}/></xf>`;
}
