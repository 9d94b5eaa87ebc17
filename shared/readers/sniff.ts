/** What a file is by its first bytes and its table of contents, without inflating anything. */
export interface Sniffed {
  readonly magic: 'empty' | 'zip' | 'ole' | 'pdf' | 'rtf' | 'text' | 'binary';
  /** Names of the entries of a zip. */
  readonly entries: ReadonlySet<string>;
  /** Names of the streams and storages of an OLE file. */
  readonly streams: ReadonlySet<string>;
  /** The first characters of a text, decoded, lower case. */
  readonly head: string;
}
