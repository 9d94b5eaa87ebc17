import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { antdCss } from './vite/antd-css.ts';
import { dynamicCss } from './vite/dynamic-css.ts';
import { ruleTitles } from './vite/rule-titles.ts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), antdCss(), dynamicCss(), ruleTitles()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // 360, 奇安信 and the browsers of 信创 systems are of this age.
    target: 'chrome87',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
});
