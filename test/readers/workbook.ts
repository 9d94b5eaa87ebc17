/** Writes small xlsx files part by part, so that a test can say exactly what stands in them. */
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SheetParts {
  readonly name?: string;
  readonly state?: string;
  /** The elements of `sheetData`. */
  readonly rows: string;
  readonly merges?: readonly string[];
  readonly columns?: string;
}

export interface BookParts {
  readonly sheets: readonly SheetParts[];
  readonly strings?: readonly string[];
  readonly styles?: string;
  /** Further entries, or others in place of those made here. */
  readonly entries?: Readonly<Record<string, string>>;
}

export function workbook({ sheets, strings = [], styles = '', entries = {} }: BookParts): Uint8Array {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(({ name, state }, index) => {
        const hidden = state ? ` state="${state}"` : '';
        return `<sheet name="${name ?? `表${index + 1}`}" sheetId="${index + 1}"${hidden} r:id="s${index}"/>`;
      })
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, index) => relation(`s${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
      .join(
        '',
      )}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('y', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((string) => `<si>${string}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
  };
  sheets.forEach(({ rows, merges = [], columns = '' }, index) => {
    const merged = merges.map((merge) => `<mergeCell ref="${merge}"/>`).join('');
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${MAIN}">${columns}<sheetData>${rows}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
  });
  const files = Object.entries({ ...parts, ...entries }).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(files));
}

/** A row of inline texts from column A on; `null` leaves a cell out, an empty text gives an empty cell. */
export function textRow(number: number, ...texts: readonly (string | null)[]): string {
  const cells = texts.map((text, index) => {
    if (text === null) return '';
    const reference = `${String.fromCharCode(65 + index)}${number}`;
    return text === ''
      ? `<c r="${reference}"/>`
      : `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}
