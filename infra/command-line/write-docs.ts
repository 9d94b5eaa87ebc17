/** Writes the documentation that is made from the code. */
import { writeFile } from 'node:fs/promises';
import { openApi } from '../../functions/api/openapi.ts';
import { ownOptions } from './options.ts';
import { rulesInWords } from './rules-in-words.ts';
import { statesInWords } from './states-in-words.ts';

ownOptions(
  {
    zh: '用法  npm run docs    由代码重写 docs/rules.md、docs/states.md、docs/openapi.json',
    en: 'Usage  npm run docs    writes docs/rules.md, docs/states.md and docs/openapi.json from the code',
  },
  { options: {} },
);

await writeFile(new URL('../../docs/rules.md', import.meta.url), rulesInWords());
await writeFile(new URL('../../docs/states.md', import.meta.url), statesInWords());
await writeFile(
  new URL('../../docs/openapi.json', import.meta.url),
  `${JSON.stringify(openApi(), null, 2)}\n`,
);
