/** Writes the documentation that is made from the code. */
import { writeFile } from 'node:fs/promises';
import { rulesInWords } from './rules-in-words.ts';

await writeFile(new URL('../../docs/rules.md', import.meta.url), rulesInWords());
