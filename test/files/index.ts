/** The menagerie: every file of it has crashed, fooled or slowed some reader. */
import type { BadFile } from './bad-file.ts';
import { BOMBS } from './menagerie/bombs.ts';
import { CONTENTS } from './menagerie/contents.ts';
import { DISGUISED } from './menagerie/disguised.ts';
import { ENCRYPTED } from './menagerie/encrypted.ts';
import { TRUNCATED } from './menagerie/truncated.ts';

export const BAD_FILES: readonly BadFile[] = [
  ...TRUNCATED,
  ...BOMBS,
  ...ENCRYPTED,
  ...DISGUISED,
  ...CONTENTS,
];
