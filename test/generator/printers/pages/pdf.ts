/** A PDF of placed characters. No font is embedded: a Chinese one is named, or characters have codes of their own. */
import { strToU8, zlibSync } from 'fflate';
import type { Printer } from '../printer.ts';
import { runsOf } from './runs.ts';
import { PAGE_FEATURES, type SetPage, type Setting, typeset, widthOf } from './typeset.ts';

const FEATURES = [...PAGE_FEATURES, 'own-codes', 'each-letter-placed', 'packed'] as const;
type Feature = (typeof FEATURES)[number];

export const PDF_PRINTER: Printer<Feature> = {
  name: 'pdf of set pages',
  format: 'pdf',
  extension: 'pdf',
  features: FEATURES,
  print: (copy, features, chance) => pdfOf(typeset(copy, features as ReadonlySet<never>, chance), features),
};

export function pdfOf(setting: Setting, features: ReadonlySet<string>): Uint8Array {
  const codes = new Codes(features.has('own-codes'));
  const streams = setting.pages.map((page) =>
    contentOf(page, setting, codes, features.has('each-letter-placed')),
  );
  const objects: (string | Uint8Array)[] = [];
  const add = (object: string | Uint8Array): number => objects.push(object);
  const stream = (text: string): Uint8Array => {
    const packed = features.has('packed');
    const body = packed ? zlibSync(strToU8(text)) : strToU8(text);
    const head = strToU8(`<< /Length ${body.length}${packed ? ' /Filter /FlateDecode' : ''} >>\nstream\n`);
    return joined([head, body, strToU8('\nendstream')]);
  };
  add('<< /Type /Catalog /Pages 2 0 R >>');
  const kids = setting.pages.map((_, index) => `${8 + index * 2} 0 R`).join(' ');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${setting.pages.length} >>`);
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${codes.encoding} /DescendantFonts [4 0 R]${codes.own ? ' /ToUnicode 6 0 R' : ''} >>`,
  );
  add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (${codes.own ? 'Identity' : 'GB1'}) /Supplement ${codes.own ? 0 : 4} >> /DW 1000 /W [${codes.widths()}] /FontDescriptor 5 0 R >>`,
  );
  add(
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -140 1000 860] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>',
  );
  add(stream(codes.toUnicode()));
  add('<< /Producer (test) >>');
  setting.pages.forEach((page, index) => {
    const [width, height] = setting.sideways ? [page.height, page.width] : [page.width, page.height];
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${9 + index * 2} 0 R >>`,
    );
    add(stream(streams[index] ?? ''));
  });
  return fileOf(objects);
}

function fileOf(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Uint8Array[] = [strToU8('%PDF-1.4\n')];
  let at = parts[0]?.length ?? 0;
  const offsets = objects.map((object, index) => {
    const bytes = joined([
      strToU8(`${index + 1} 0 obj\n`),
      typeof object === 'string' ? strToU8(object) : object,
      strToU8('\nendobj\n'),
    ]);
    parts.push(bytes);
    at += bytes.length;
    return at - bytes.length;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    strToU8(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Which code a character has in the file. */
class Codes {
  readonly own: boolean;
  readonly #codes = new Map<string, number>();

  constructor(own: boolean) {
    this.own = own;
  }

  get encoding(): string {
    return this.own ? 'Identity-H' : 'UniGB-UCS2-H';
  }

  hex(character: string): string {
    let code = character.charCodeAt(0);
    if (this.own) {
      code = this.#codes.get(character) ?? this.#codes.size + 3;
      this.#codes.set(character, code);
    }
    return code.toString(16).padStart(4, '0');
  }

  /** In Adobe-GB1 letters and digits are 1 to 95. */
  widths(): string {
    if (!this.own) return '1 95 500';
    return [...this.#codes].map(([character, code]) => `${code} [${widthOf(character) * 1000}]`).join(' ');
  }

  toUnicode(): string {
    const lines = [...this.#codes].map(
      ([character, code]) =>
        `<${code.toString(16).padStart(4, '0')}> <${character.charCodeAt(0).toString(16).padStart(4, '0')}>`,
    );
    const parts: string[] = [];
    for (let from = 0; from < lines.length; from += 100) {
      const some = lines.slice(from, from + 100);
      parts.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
    }
    return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${parts.join('\n')}\nendcmap end end`;
  }
}

function contentOf(page: SetPage, setting: Setting, codes: Codes, each: boolean): string {
  const number = (value: number): string => value.toFixed(2);
  const y = (value: number): string => number(page.height - value);
  const out: string[] = [];
  if (setting.sideways) out.push(`0 1 -1 0 ${page.height} 0 cm`);
  out.push('0.5 w');
  if (setting.dashed) out.push('[2 1.5] 0 d');
  for (const { x1, y1, x2, y2 } of page.strokes) {
    if (setting.filled) {
      const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
      const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)];
      out.push(
        `${number(left)} ${y(bottom)} ${number(right - left + 0.48)} ${number(bottom - top + 0.48)} re f`,
      );
    } else {
      out.push(`${number(x1)} ${y(y1)} m ${number(x2)} ${y(y2)} l S`);
    }
  }
  out.push('BT');
  for (const run of runsOf(page.letters, each)) {
    const first = run[0];
    if (!first) continue;
    const hex = run.map(({ text }) => codes.hex(text)).join('');
    out.push(`/F1 ${first.size} Tf 1 0 0 1 ${number(first.x)} ${y(first.y)} Tm <${hex}> Tj`);
  }
  out.push('ET');
  return out.join('\n');
}
