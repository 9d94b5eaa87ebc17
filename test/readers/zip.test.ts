import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../shared/readers/limits.ts';
import { Refusal } from '../../shared/readers/unreadable.ts';
import { openZip } from '../../shared/readers/zip.ts';
import { zip } from './written.ts';

function reasonOf(act: () => unknown): string {
  try {
    act();
    return 'read';
  } catch (fault) {
    if (fault instanceof Refusal) return fault.unreadable.reason;
    throw fault;
  }
}

/** Alters the 32-bit number at an offset within each header that begins with this signature. */
function patched(
  bytes: Uint8Array,
  signature: number,
  offset: number,
  value: (old: number) => number,
  size = 4,
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 <= copy.length; at++) {
    if (view.getUint32(at, true) !== signature) continue;
    if (size === 4) view.setUint32(at + offset, value(view.getUint32(at + offset, true)), true);
    else view.setUint16(at + offset, value(view.getUint16(at + offset, true)), true);
  }
  return copy;
}
const DIRECTORY = 0x02014b50;

describe('a zip', () => {
  it('gives its entries, inflated or stored', () => {
    const archive = openZip(
      zip({ 'a.xml': strToU8('<a>规章</a>'), '文件夹/b.txt': strToU8('b'), 'c/': new Uint8Array() }),
    );
    expect([...archive.names]).toEqual(['a.xml', '文件夹/b.txt']);
    expect(archive.text('a.xml')).toBe('<a>规章</a>');
    expect(archive.has('c')).toBe(false);
  });

  it('is read with bytes put in front of it', () => {
    const whole = zip({ 'a.txt': strToU8('规章') });
    expect(openZip(Uint8Array.from([1, 2, 3, ...whole])).text('a.txt')).toBe('规章');
  });

  it('reads names in GBK and with backslashes', () => {
    const whole = patched(zip({ 'ab\\c.txt': strToU8('x') }), DIRECTORY, 46, () => 0xc2d5e6b9);
    expect([...openZip(whole).names]).toEqual(['规章.txt']);
  });

  it('is damaged when an entry is missing, cut, altered or of an unknown method', () => {
    const whole = zip({ 'a.txt': strToU8('规章'.repeat(100)) });
    expect(reasonOf(() => openZip(whole).read('b.txt'))).toBe('damaged');
    expect(reasonOf(() => openZip(whole.subarray(0, -1)))).toBe('damaged');
    expect(reasonOf(() => openZip(patched(whole, DIRECTORY, 16, (crc) => crc ^ 1)).read('a.txt'))).toBe(
      'damaged',
    );
    expect(reasonOf(() => openZip(patched(whole, DIRECTORY, 10, () => 99, 2)).read('a.txt'))).toBe('damaged');
  });

  it('is encrypted when an entry says so', () => {
    const whole = patched(zip({ 'a.txt': strToU8('x') }), DIRECTORY, 8, (flags) => flags | 1, 2);
    expect(reasonOf(() => openZip(whole).read('a.txt'))).toBe('encrypted');
  });

  it('is damaged when two entries share bytes', () => {
    const whole = zip({ 'a.txt': strToU8('x'), 'b.txt': strToU8('y') });
    expect(reasonOf(() => openZip(patched(whole, DIRECTORY, 42, () => 0)))).toBe('damaged');
  });

  it('is too large when it declares more than is allowed', () => {
    const whole = patched(zip({ 'a.txt': strToU8('x') }), DIRECTORY, 24, () => LIMITS.inflatedBytes + 1);
    expect(reasonOf(() => openZip(whole))).toBe('too-large');
  });

  it('is damaged when an entry inflates to more or less than it declares', () => {
    const bomb = zip({ 'a.txt': new Uint8Array(30_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(reasonOf(() => openZip(patched(bomb, DIRECTORY, 24, () => 1_000)).read('a.txt'))).toBe('damaged');
    expect(reasonOf(() => openZip(patched(bomb, DIRECTORY, 24, (size) => size + 1)).read('a.txt'))).toBe(
      'damaged',
    );
  });

  it('is too large once all that was asked for is', () => {
    const archive = openZip(
      patched(zip({ 'a.txt': strToU8('x') }), DIRECTORY, 24, () => LIMITS.inflatedBytes - 1),
    );
    expect(reasonOf(() => archive.read('a.txt'))).toBe('damaged');
    expect(reasonOf(() => archive.read('a.txt'))).toBe('too-large');
  });

  it('is too complex with more entries than allowed', () => {
    const many = Object.fromEntries(
      Array.from({ length: LIMITS.zipEntries + 1 }, (_, index) => [`${index}`, strToU8('x')]),
    );
    expect(reasonOf(() => openZip(zip(many)))).toBe('too-complex');
  });
});
