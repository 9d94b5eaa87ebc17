/** An OFD of placed characters: a line as one object, as WPS writes it, or a letter each, with a template, as others do. */
import { strToU8, zipSync } from 'fflate';
import { escaped, type Printer } from '../printer.ts';
import { runsOf } from './runs.ts';
import { PAGE_FEATURES, type SetPage, type Setting, typeset, widthOf } from './typeset.ts';

const FEATURES = [
  ...PAGE_FEATURES,
  'each-letter-placed',
  'scaled-text',
  'template',
  'no-prefix',
  'steps-each',
] as const;
type Feature = (typeof FEATURES)[number];

export const OFD_PRINTER: Printer<Feature> = {
  name: 'ofd of set pages',
  format: 'ofd',
  extension: 'ofd',
  features: FEATURES,
  print: (copy, features, chance) => ofdOf(typeset(copy, features as ReadonlySet<never>, chance), features),
};

const MILLIMETRES = 25.4 / 72;
const mm = (points: number): string => (points * MILLIMETRES).toFixed(4);

export function ofdOf(setting: Setting, features: ReadonlySet<string>): Uint8Array {
  const p = features.has('no-prefix') ? '' : 'ofd:';
  const space = p === '' ? 'xmlns="http://www.ofdspec.org/2016"' : 'xmlns:ofd="http://www.ofdspec.org/2016"';
  const xml = (name: string, body: string): Uint8Array =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n<${p}${name} ${space}>${body}</${p}${name}>`);
  const first = setting.pages[0];
  const size = (page: SetPage): string =>
    setting.sideways
      ? `0 0 ${mm(page.height)} ${mm(page.width)}`
      : `0 0 ${mm(page.width)} ${mm(page.height)}`;
  const template = features.has('template');
  const files: Record<string, Uint8Array> = {
    'OFD.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>\n<${p}OFD ${space} Version="1.0" DocType="OFD"><${p}DocBody><${p}DocInfo><${p}DocID>1</${p}DocID></${p}DocInfo><${p}DocRoot>Doc_0/Document.xml</${p}DocRoot></${p}DocBody></${p}OFD>`,
    ),
    'Doc_0/Document.xml': xml(
      'Document',
      `<${p}CommonData><${p}MaxUnitID>9</${p}MaxUnitID><${p}PageArea><${p}PhysicalBox>${first ? size(first) : ''}</${p}PhysicalBox></${p}PageArea><${p}PublicRes>PublicRes.xml</${p}PublicRes>${template ? `<${p}TemplatePage ID="77" BaseLoc="Tpls/Tpl_0/Content.xml"/>` : ''}</${p}CommonData><${p}Pages>${setting.pages.map((_, index) => `<${p}Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`).join('')}</${p}Pages>`,
    ),
    'Doc_0/PublicRes.xml': xml('Res', `<${p}Fonts><${p}Font ID="3" FontName="宋体"/></${p}Fonts>`),
  };
  const block = { width: 0, height: 0, letters: [{ text: '年', x: 20, y: 20, size: 8 }], strokes: [] };
  if (template) {
    files['Doc_0/Tpls/Tpl_0/Content.xml'] = xml(
      'Page',
      `<${p}Content><${p}Layer>${objects(block, setting, features, p)}</${p}Layer></${p}Content>`,
    );
  }
  setting.pages.forEach((page, index) => {
    files[`Doc_0/Pages/Page_${index}/Content.xml`] = xml(
      'Page',
      `${template ? `<${p}Template TemplateID="77"/>` : ''}<${p}Area><${p}PhysicalBox>${size(page)}</${p}PhysicalBox></${p}Area><${p}Content><${p}Layer Type="Body">${objects(page, setting, features, p)}</${p}Layer></${p}Content>`,
    );
  });
  return zipSync(files);
}

function objects(page: SetPage, setting: Setting, features: ReadonlySet<string>, p: string): string {
  const out: string[] = [];
  let id = 100;
  // A lying page turned to stand: right becomes down.
  const turned = setting.sideways;
  const place = (x: number, y: number): [number, number] => (turned ? [page.height - y, x] : [x, y]);
  for (const { x1, y1, x2, y2 } of page.strokes) {
    const [ax, ay] = place(x1, y1);
    const [bx, by] = place(x2, y2);
    const [left, top, right, bottom] = [
      Math.min(ax, bx),
      Math.min(ay, by),
      Math.max(ax, bx),
      Math.max(ay, by),
    ];
    const box = `${mm(left)} ${mm(top)} ${mm(right - left)} ${mm(bottom - top)}`;
    id += 1;
    if (setting.filled) {
      const [w, h] = [mm(right - left + 0.4), mm(bottom - top + 0.4)];
      out.push(
        `<${p}PathObject ID="${id}" Boundary="${box}" Stroke="false" Fill="true"><${p}AbbreviatedData>M 0 0 L ${w} 0 L ${w} ${h} L 0 ${h} C</${p}AbbreviatedData></${p}PathObject>`,
      );
    } else {
      out.push(
        `<${p}PathObject ID="${id}" Boundary="${box}" LineWidth="0.18"><${p}StrokeColor Value="0 0 0"/><${p}AbbreviatedData>M 0 0 L ${mm(right - left)} ${mm(bottom - top)}</${p}AbbreviatedData></${p}PathObject>`,
      );
    }
  }
  for (const run of runsOf(page.letters, features.has('each-letter-placed'))) {
    const first = run[0];
    if (!first) continue;
    id += 1;
    const width = run.reduce((sum, { text, size }) => sum + widthOf(text) * size, 0);
    const [left, top] = place(first.x, first.y - first.size);
    const scale = features.has('scaled-text') ? 0.5 : 1;
    const size = first.size / scale;
    const steps = run.slice(0, -1).map(({ text }) => mm(widthOf(text) * size));
    const even = new Set(steps).size === 1 && steps.length > 2 && !features.has('steps-each');
    const deltas = even ? `g ${steps.length} ${steps[0]}` : steps.join(' ');
    const matrix = turned ? [0, scale, -scale, 0, 0, 0] : [scale, 0, 0, scale, 0, 0];
    out.push(
      `<${p}TextObject ID="${id}" Boundary="${mm(left)} ${mm(top)} ${mm(width)} ${mm(first.size)}" Font="3" Size="${mm(size)}"${turned || scale !== 1 ? ` CTM="${matrix.join(' ')}"` : ''}><${p}FillColor Value="0 0 0"/><${p}TextCode X="0" Y="${mm(size)}"${deltas === '' ? '' : ` DeltaX="${deltas}"`}>${escaped(run.map(({ text }) => text).join(''))}</${p}TextCode></${p}TextObject>`,
    );
  }
  return out.join('\n');
}
