import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../functions/api/addresses.ts';
import * as routes from '../../functions/api/routes/index.ts';
import { linkPath } from '../../web/api/ask.ts';
import { CALLS } from '../../web/api/calls.ts';
import { STYLED } from '../../web/vite/styled-components.ts';

const WEB = fileURLToPath(new URL('../../web/', import.meta.url));
const sources = globSync('{api,app,bulk,desk,filing,link,session,words}/**/*.{ts,tsx}', { cwd: WEB }).map(
  (file) => ({
    file,
    text: readFileSync(WEB + file, 'utf8'),
  }),
);

describe('the lists of the pages', () => {
  it('the styles are taken of every Ant Design component that a page imports, and of no other', () => {
    const imported = sources.flatMap(({ text }) =>
      [...text.matchAll(/import \{([^}]+)\} from 'antd'/g)].flatMap(([, names = '']) =>
        names
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== '' && !name.startsWith('type ')),
      ),
    );
    const unstyled = new Set(imported.filter((name) => !(name in STYLED) && name !== 'ConfigProvider'));
    expect([...unstyled]).toEqual([]);
    const unused = Object.keys(STYLED).filter((name) => !imported.includes(name));
    expect(unused).toEqual([]);
  });

  it('every call is a route of the API', () => {
    const known = new Set(routes.ROUTES.map(({ method, path }) => `${method} ${path}`));
    const calls = Object.values(CALLS).map(({ method, path }) => `${method} ${path}`);
    expect(calls.filter((call) => !known.has(call))).toEqual([]);
  });

  it('what an upload link asks for has an address that takes its pass', () => {
    const taking = addressesOf(routes.ROUTES).filter(({ admission }) => admission === 'pass');
    expect(taking.map(({ path, route }) => [path, linkPath(route.path)])).toEqual(
      taking.map(({ path }) => [path, path]),
    );
    expect(taking).toHaveLength(5);
  });

  it('cells and quotes of files are text and never markup', () => {
    expect(sources.filter(({ text }) => /dangerouslySetInnerHTML|innerHTML/.test(text))).toEqual([]);
  });
});
