/** Row 0 takes a byte in; each further row takes in one that stands a byte further in front. */
const ROWS = 8;
const TABLE = new Int32Array(256 * ROWS);
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  TABLE[byte] = value;
}
for (let at = 256; at < TABLE.length; at++) {
  const before = TABLE[at - 256] ?? 0;
  TABLE[at] = (TABLE[before & 0xff] ?? 0) ^ (before >>> 8);
}

/**
 * CRC-32 as zips carry it: a figure altered by a damaged byte must be damage, not another figure. Eight bytes at a
 * time, which takes a third of the time of one by one.
 */
export function checksum(bytes: Uint8Array): number {
  const entry = (row: number, value: number): number => TABLE[row * 256 + (value & 0xff)] ?? 0;
  const byte = (at: number): number => bytes[at] ?? 0;
  const whole = bytes.length - (bytes.length % ROWS);
  let value = -1;
  let at = 0;
  for (; at < whole; at += ROWS) {
    value ^= byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24);
    value =
      entry(7, value) ^
      entry(6, value >>> 8) ^
      entry(5, value >>> 16) ^
      entry(4, value >>> 24) ^
      entry(3, byte(at + 4)) ^
      entry(2, byte(at + 5)) ^
      entry(1, byte(at + 6)) ^
      entry(0, byte(at + 7));
  }
  for (; at < bytes.length; at++) value = entry(0, value ^ byte(at)) ^ (value >>> 8);
  return ~value >>> 0;
}
