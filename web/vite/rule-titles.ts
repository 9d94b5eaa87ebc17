import type { Plugin } from 'vite';
import { FILING_RULES, RULES } from '../../shared/rules/index.ts';

const NAME = 'virtual:rule-titles';

/** What each rule checks, in a phrase, by its id: a page that names rules does without the rules themselves. */
export function ruleTitles(): Plugin {
  return {
    name: 'rule-titles',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(titles())}` : undefined),
  };
}

function titles() {
  return Object.fromEntries([...FILING_RULES, ...RULES].map(({ id, title }) => [id, title]));
}
