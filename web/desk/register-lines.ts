/** A unit as the register has it. */
export interface RegisterUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

export type LineFault = 'code' | 'other-city' | 'name' | 'twice';

export interface RegisterLines {
  readonly units: readonly RegisterUnit[];
  /** Lines count from 1. */
  readonly faults: readonly { readonly line: number; readonly text: string; readonly fault: LineFault }[];
}

/**
 * Reads a pasted register: a unit a line, code, name and kind parted by tabs, commas or spaces. A kind that is not
 * there is taken from the end of the name.
 */
export function readRegister(text: string, city: string): RegisterLines {
  const units: RegisterUnit[] = [];
  const faults: { line: number; text: string; fault: LineFault }[] = [];
  const seen = new Set<string>();
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    const [code = '', name = '', kind = ''] = line.trim().split(/[\t,，;；\s]+/u);
    const fault = faultOf(code, name, city, seen);
    if (fault) faults.push({ line: index + 1, text: line.trim(), fault });
    else units.push({ code, name, kind: kind || kindOf(name) });
    seen.add(code);
  });
  return { units, faults };
}

export function registerText(units: readonly RegisterUnit[]): string {
  return units.map(({ code, name, kind }) => `${code}\t${name}\t${kind}`).join('\n');
}

function faultOf(code: string, name: string, city: string, seen: ReadonlySet<string>): LineFault | null {
  if (!/^\d{9}$/.test(code)) return 'code';
  if (!code.startsWith(city)) return 'other-city';
  if (seen.has(code)) return 'twice';
  return name === '' ? 'name' : null;
}

function kindOf(name: string): string {
  return ['街道', '镇', '乡'].find((kind) => name.endsWith(kind)) ?? '部门';
}
