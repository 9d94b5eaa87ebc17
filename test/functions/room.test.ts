import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { isAccepted } from '../../functions/api/accepted-types.ts';
import { ROUTES } from '../../functions/api/routes/index.ts';
import { PROBLEMS } from '../../functions/lambda/problems.ts';
import { FUNCTIONS } from '../../functions/list.ts';
import { READERS } from '../../shared/readers/index.ts';

const ROOM = fileURLToPath(new URL('../../functions/', import.meta.url));
const VARIABLES = {
  table: ['TABLE_NAME'],
  uploads: ['UPLOADS_BUCKET'],
  records: ['RECORDS_BUCKET'],
  notices: ['NOTICES_TOPIC_ARN'],
  work: ['WORK_QUEUE_URL'],
  secrets: ['SECRETS_PREFIX'],
  pages: ['WEB_ORIGIN'],
  site: ['PAGES_BUCKET', 'PAGES_ISSUER', 'PAGES_SEND_TO'],
} as const;

describe('the functions', () => {
  it('are each a folder with a handler, and each such folder is on the list', () => {
    const folders = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('/handler.ts'))
      .map((path) => path.replace('/handler.ts', ''));
    expect(folders.sort()).toEqual(FUNCTIONS.map(({ name }) => name).sort());
  });

  it.each(FUNCTIONS)('$name has a handler that reads as a table of contents', ({ name }) => {
    const lines = readFileSync(`${ROOM}${name}/handler.ts`, 'utf8').trim().split('\n');
    expect(lines.length).toBeLessThanOrEqual(15);
  });

  it.each(FUNCTIONS)('$name reads the variables of what it uses, and no others', async ({ name, uses }) => {
    const { environment } = await import(`../../functions/${name}/environment.ts`);
    const used = Object.keys(uses).flatMap((use) => VARIABLES[use as keyof typeof uses]);
    expect(Object.keys(environment.shape).sort()).toEqual(used.sort());
  });
});

describe('the routes', () => {
  it('are each a file on the list', async () => {
    const names = readdirSync(`${ROOM}api/routes`)
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => name !== 'index');
    const exported = await Promise.all(
      names.map(async (name) => Object.values(await import(`../../functions/api/routes/${name}.ts`))),
    );
    const definitions = exported.flat().filter((value) => Object.hasOwn(value as object, 'method'));
    expect(new Set(definitions)).toEqual(new Set(ROUTES));
    expect(names).toHaveLength(ROUTES.length);
  });

  it('have an address of their own', () => {
    expect(new Set(ROUTES.map(({ method, path }) => `${method} ${path}`)).size).toBe(ROUTES.length);
  });
});

describe('the problems', () => {
  it.each(Object.entries(PROBLEMS))('%s is put in words in both languages', (_, { title, detail, en }) => {
    for (const text of [title, detail]) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of [en.title, en.detail]) expect(text).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('the API', () => {
  it('accepts every type that a reader takes', () => {
    expect(READERS.flatMap(({ contentTypes }) => contentTypes).filter((type) => !isAccepted(type))).toEqual(
      [],
    );
    expect(isAccepted('Text/Plain; charset=gb18030')).toBe(true);
    expect(isAccepted('video/mp4')).toBe(false);
    expect(isAccepted('application/octet-stream')).toBe(true);
  });

  it('starts without a reader, a rule, a writer of files or what they are made of', async () => {
    const { metafile } = await build({
      entryPoints: [`${ROOM}api/handler.ts`],
      bundle: true,
      splitting: true,
      write: false,
      outdir: 'out',
      metafile: true,
      format: 'esm',
      platform: 'node',
      mainFields: ['module', 'main'],
      logLevel: 'error',
    });
    const loaded = new Set<string>();
    const load = (output: string): void => {
      if (loaded.has(output)) return;
      loaded.add(output);
      for (const { path, kind } of metafile.outputs[output]?.imports ?? []) {
        if (kind === 'import-statement') load(path);
      }
    };
    load('out/handler.js');
    const inputs = [...loaded].flatMap((output) => Object.keys(metafile.outputs[output]?.inputs ?? {}));
    expect(inputs).toContain('functions/api/routes/index.ts');
    const heavy = inputs.filter((path) =>
      /shared\/(?:readers\/(?!limits)|rules|report|narrative|words)|functions\/outputs|node_modules\/docx|pdfjs|xlsx|htmlparser2|opencc|fflate/.test(
        path,
      ),
    );
    expect(heavy).toEqual([]);
  });
});
