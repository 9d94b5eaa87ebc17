/** Rich text, as Word (GBK escapes, merged cells marked) and LibreOffice (Unicode escapes, merged widths) write it. */
import { strToU8 } from 'fflate';
import { type CopyTable, fullText } from '../copy.ts';
import { encodeGb18030 } from '../encode.ts';
import { gridOf } from '../grid.ts';
import type { Printer } from './printer.ts';

const FEATURES = ['gbk-escapes', 'marked-merges', 'header'] as const;
type Feature = (typeof FEATURES)[number];

export const RTF_PRINTER: Printer<Feature> = {
  name: 'rtf',
  format: 'rtf',
  extension: 'rtf',
  features: FEATURES,
  print: (copy, features) => {
    const encode = features.has('gbk-escapes') ? gbkEscapes : unicodeEscapes;
    const body = copy.blocks.map((block) =>
      block.kind === 'table'
        ? tableRtf(block, features, encode)
        : `\\pard\\plain \\ql\\fi560 {\\loch ${encode(fullText(block))}}\\par\n`,
    );
    const header = features.has('header') ? `{\\header \\pard ${encode('政务公开 第77号')}\\par}` : '';
    return strToU8(
      `{\\rtf1\\ansi\\ansicpg936\\deff0\\uc1{\\fonttbl{\\f0\\fnil\\fcharset134 ${encode('宋体')};}}{\\stylesheet{\\s0 Normal;}}{\\info{\\title ${encode('年度报告')}}}${header}\n${body.join('')}}`,
    );
  },
};

function tableRtf(
  table: CopyTable,
  features: ReadonlySet<Feature>,
  encode: (text: string) => string,
): string {
  const width = 900;
  return gridOf(table)
    .map((row) => {
      const properties: string[] = [];
      const texts: string[] = [];
      row.forEach((slot, x) => {
        if (!slot) return;
        const marked = features.has('marked-merges');
        if (slot.right > 0 && !marked) return;
        const vertical = slot.cell.rowSpan > 1 ? (slot.down > 0 ? '\\clvmrg' : '\\clvmgf') : '';
        const horizontal = marked && slot.cell.colSpan > 1 ? (slot.right > 0 ? '\\clmrg' : '\\clmgf') : '';
        const end = marked ? x + 1 : x + slot.cell.colSpan;
        properties.push(`${vertical}${horizontal}\\clbrdrt\\brdrs\\cellx${end * width}`);
        const here = slot.down === 0 && slot.right === 0;
        texts.push(`\\pard\\intbl\\qc {${here ? encode(slot.cell.text) : ''}}\\cell`);
      });
      return `\\trowd\\trgaph70${properties.join('')}\n${texts.join('\n')}\n\\row\\pard\n`;
    })
    .join('');
}

function unicodeEscapes(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.charCodeAt(0);
      if (character === '\n') return '\\line ';
      if ('\\{}'.includes(character)) return `\\${character}`;
      return code < 0x80 ? character : `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
    })
    .join('');
}

function gbkEscapes(text: string): string {
  return [...text]
    .map((character) => {
      if (character === '\n') return '\\line ';
      if ('\\{}'.includes(character)) return `\\${character}`;
      if (character.charCodeAt(0) < 0x80) return character;
      const bytes = encodeGb18030(character);
      // Code page 936 has no characters of four bytes; Word writes those as Unicode.
      if (bytes.length !== 2) return unicodeEscapes(character);
      return [...bytes].map((byte) => `\\'${byte.toString(16)}`).join('');
    })
    .join('');
}
