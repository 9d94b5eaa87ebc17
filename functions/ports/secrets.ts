/** What nobody may read but the one who needs it. */
export interface Secrets {
  /** @param name below our own prefix. @returns `null` when nobody has put it there */
  find(name: string): Promise<string | null>;
}
