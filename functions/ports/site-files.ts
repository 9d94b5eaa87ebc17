/** A built file of the pages. */
export interface BuiltFile {
  readonly content: Uint8Array;
  /** Changes with the content. */
  readonly tag: string;
}

/** The built files of the pages. */
export interface SiteFiles {
  /** @returns `null` when there is no such file */
  read(key: string): Promise<BuiltFile | null>;
}
