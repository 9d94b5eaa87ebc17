import { createRequire } from 'node:module';
import { createElement, type FunctionComponent } from 'react';
import { renderToString } from 'react-dom/server';
import type { Plugin } from 'vite';
import { THEME } from '../app/theme.ts';
import { STYLED } from './styled-components.ts';

const NAME = 'virtual:antd.css';
const load = createRequire(import.meta.url);

/**
 * The styles of the Ant Design components that the pages use, as one file. At run time Ant Design would write them into
 * the page, which a strict content security policy forbids.
 */
export function antdCss(): Plugin {
  return {
    name: 'antd-css',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? extract() : undefined),
  };
}

function extract(): string {
  const antd = load('antd') as typeof import('antd');
  const { createCache, extractStyle, StyleProvider } = load(
    '@ant-design/cssinjs',
  ) as typeof import('@ant-design/cssinjs');
  const cache = createCache();
  const theme = { ...THEME, zeroRuntime: false };
  for (const [name, sample] of Object.entries(STYLED)) {
    const component = Reflect.get(antd, name) as FunctionComponent;
    renderToString(
      createElement(
        StyleProvider,
        { cache },
        createElement(antd.ConfigProvider, { theme }, sample(component)),
      ),
    );
  }
  return extractStyle(cache, { plain: true, types: ['style', 'token', 'cssVar'] });
}
