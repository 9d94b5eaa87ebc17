import type { Flow } from './flow.ts';

/** Where the text of a group goes. */
export type Destination = 'text' | 'nowhere' | 'fonts' | 'title' | 'twice';

/** What holds between two braces; a group inside begins with the same. */
export interface Group {
  destination: Destination;
  /** What `twice` stands in front of: text given once for old programs and once, after it, for new ones. */
  outer: Destination;
  font: number;
  /** Bytes that follow a `\u` for programs that cannot show it. */
  unicodeSkip: number;
  hidden: boolean;
  struck: boolean;
  deleted: boolean;
  /** Begins with `\*`: whoever does not know it leaves it out. */
  optional: boolean;
  /** Around a text box, whose text is a story of its own until the group ends: the story that it stands in. */
  box: Flow | null;
}

export const OUTERMOST: Group = {
  destination: 'text',
  outer: 'text',
  font: 0,
  unicodeSkip: 1,
  hidden: false,
  struck: false,
  deleted: false,
  optional: false,
  box: null,
};
