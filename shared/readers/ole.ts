/** Names of the streams and storages of an OLE file, by its directory alone; empty when that is damaged. */
export function oleNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  if (bytes.length < 512) return names;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = 2 ** Math.min(16, Math.max(7, view.getUint16(30, true)));
  const offset = (sector: number): number => (sector + 1) * sectorSize;
  /** The sector after this one in its chain; only the 109 table sectors named in the header are followed. */
  const after = (sector: number): number => {
    const perSector = sectorSize / 4;
    const table = view.getUint32(76 + 4 * Math.min(108, Math.floor(sector / perSector)), true);
    const at = offset(table) + 4 * (sector % perSector);
    return at + 4 <= bytes.length ? view.getUint32(at, true) : -1;
  };
  const visited = new Set<number>();
  let sector = view.getUint32(48, true);
  while (!visited.has(sector) && offset(sector) + sectorSize <= bytes.length && visited.size < 1_000) {
    visited.add(sector);
    for (let at = offset(sector); at < offset(sector) + sectorSize; at += 128) {
      const length = view.getUint16(at + 64, true);
      if (length >= 4 && length <= 64) {
        names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)));
      }
    }
    sector = after(sector);
    if (sector < 0) break;
  }
  return names;
}
