import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const OURS = fileURLToPath(new URL('../app/dynamic-css.ts', import.meta.url));

/** Puts our module in the place of the one by which Ant Design writes style elements. */
export function dynamicCss(): Plugin {
  return {
    name: 'dynamic-css',
    enforce: 'pre',
    load: (id) =>
      /@rc-component\/util\/(?:es|lib)\/Dom\/dynamicCSS\.js/.test(id)
        ? `export * from ${JSON.stringify(OURS)};`
        : undefined,
  };
}
