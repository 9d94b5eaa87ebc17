export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Characters that XML cannot hold are written `_x000D_`. */
export function unescaped(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_whole, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
  return (plain.includes('\r') ? plain.replace(/\r\n?/gu, '\n') : plain).trim();
}
