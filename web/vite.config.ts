import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { antdCss } from './vite/antd-css.ts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), antdCss()],
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
