/** A file spoiled a little: in its bytes, or inside the parts of a zip, where a spoiled byte still gets read. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '../generator/random.ts';

export function mutate(bytes: Uint8Array, other: Uint8Array, chance: Random): Uint8Array {
  const times = chance.pick(1, 1, 2, 5);
  let mutated = bytes;
  for (let done = 0; done < times; done += 1) {
    mutated =
      isZip(mutated) && chance.chance(0.7)
        ? insideZip(mutated, other, chance)
        : inBytes(mutated, other, chance);
  }
  return mutated;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function insideZip(bytes: Uint8Array, other: Uint8Array, chance: Random): Uint8Array {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes);
  } catch {
    return inBytes(bytes, other, chance);
  }
  const names = Object.keys(parts);
  const largest = names.toSorted((a, b) => (parts[b]?.length ?? 0) - (parts[a]?.length ?? 0))[0] ?? '';
  const name = chance.chance(0.7) ? largest : (names[chance.whole(0, names.length - 1)] ?? largest);
  const part = parts[name] ?? new Uint8Array();
  parts[name] = chance.chance(0.7)
    ? strToU8(inMarkup(strFromU8(part), chance))
    : inBytes(part, other, chance);
  return zipSync(parts, { level: 1 });
}

/** One tag lost, doubled, moved, or with another number in it. */
function inMarkup(text: string, chance: Random): string {
  const tags = [...text.matchAll(/<[^>]{1,300}>/gu)];
  const tag = tags[chance.whole(0, tags.length - 1)];
  if (!tag) return text;
  const [before, after] = [text.slice(0, tag.index), text.slice(tag.index + tag[0].length)];
  const elsewhere = tags[chance.whole(0, tags.length - 1)]?.[0] ?? '';
  return (
    before +
    chance.pick(
      '',
      tag[0] + tag[0],
      elsewhere,
      tag[0] + elsewhere,
      tag[0].replace(/\d+/gu, () => String(chance.pick(0, 1, 2, 7, 99, 65_536, 2_147_483_648, -1))),
      tag[0].replace(/"[^"]*"/u, '""'),
      tag[0].repeat(chance.pick(3, 400)),
    ) +
    after
  );
}

function inBytes(bytes: Uint8Array, other: Uint8Array, chance: Random): Uint8Array {
  const at = chance.whole(0, Math.max(0, bytes.length - 1));
  const length = Math.min(chance.pick(1, 2, 16, 300, 4_000), bytes.length - at);
  const [before, part, after] = [bytes.slice(0, at), bytes.slice(at, at + length), bytes.slice(at + length)];
  const from = chance.whole(0, Math.max(0, other.length - 1));
  switch (chance.pick('flip', 'noise', 'cut', 'double', 'splice', 'truncate', 'zero')) {
    case 'flip':
      return joined(
        before,
        part.map((byte) => byte ^ (1 << chance.whole(0, 7))),
        after,
      );
    case 'noise':
      return joined(
        before,
        part.map(() => chance.whole(0, 255)),
        after,
      );
    case 'cut':
      return joined(before, after);
    case 'double':
      return joined(before, part, part, after);
    case 'splice':
      return joined(before, other.slice(from, from + length), after);
    case 'truncate':
      return before;
    case 'zero':
      return joined(before, new Uint8Array(length), after);
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
