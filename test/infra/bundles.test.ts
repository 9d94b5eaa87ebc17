import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../functions/list.ts';
import { onePagePdf } from './one-page-pdf.ts';
import { FOLDER, REGIONS, synthesise } from './synthesised.ts';

const SAMPLE = fileURLToPath(new URL('../../infra/local/sample/qijia-2020.docx', import.meta.url));

const { template } = synthesise(REGIONS['aws-cn'], { checked: false });

const bundles = new Map(
  FUNCTIONS.map(({ name, does }) => {
    const [found] = Object.values(
      template.findResources('AWS::Lambda::Function', { Properties: { Description: does } }),
    );
    return [name, { folder: join(FOLDER, found?.Metadata['aws:asset:path']), settings: found?.Properties }];
  }),
);
const bundleOf = (name: string) => bundles.get(name) ?? expect.fail(`no bundle of ${name}`);
const chunksOf = (bundle: string) => readdirSync(join(bundle, 'chunks'));

/** Runs a script inside the bundle, far from the project's packages, with the function's variables and no others. */
function runIn(
  { folder: cwd, settings }: { folder: string; settings: { Environment: { Variables: object } } },
  script: string,
) {
  const variables = Object.keys(settings.Environment.Variables).map((name) => [name, 'a-name']);
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd,
    env: { ...Object.fromEntries(variables), AWS_REGION: REGIONS['aws-cn'] },
    encoding: 'utf8',
  });
  // What a library says on stderr is no failure; it is shown when there is one.
  if (status !== 0) expect.fail(stderr);
  return stdout;
}

/** The files that are loaded before anything is asked for: the entry and what it imports at once. */
function loadedAtStart(bundle: string, entry: string): Set<string> {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const code = readFileSync(join(bundle, file), 'utf8');
    for (const [, name] of code.matchAll(/(?:from|import)"\.\/(?:chunks\/)?([^"/]+\.mjs)"/g))
      load(`chunks/${name}`);
  };
  load(entry);
  return loaded;
}

describe.each([...bundles])('the bundle of %s', (_name, bundle) => {
  test('holds none of the examples by which the rules are shown and tested', () => {
    const files = ['handler.mjs', ...chunksOf(bundle.folder).map((file) => `chunks/${file}`)];
    const withExamples = files.filter((file) =>
      /青石镇|\\u9752\\u77f3\\u9547/i.test(readFileSync(join(bundle.folder, file), 'utf8')),
    );
    expect(withExamples).toEqual([]);
  });

  test('holds all that any of its files imports, and its handler', () => {
    const files = chunksOf(bundle.folder).map((file) => `./chunks/${file}`);
    const stdout = runIn(
      bundle,
      `for (const file of ${JSON.stringify(files)}) await import(file);
       console.log(typeof (await import('./handler.mjs')).handler);
       process.exit();`,
    );
    expect(stdout).toBe('function\n');
  });

  test('asks for no require, which an ES module has not', () => {
    for (const file of ['handler.mjs', ...chunksOf(bundle.folder).map((chunk) => `chunks/${chunk}`)])
      expect(readFileSync(join(bundle.folder, file), 'utf8')).not.toContain('Dynamic require of');
  });
});

describe.each(['process-report', 'reprocess'])('%s', (name) => {
  const bundle = bundleOf(name);

  test.each(['handler.mjs', 'worker.mjs'])('loads no library of a file format with %s', (entry) => {
    const libraries = chunksOf(bundle.folder).filter((chunk) => /^(pdf|xlsx)[.-]/.test(chunk));
    expect(libraries.length).toBeGreaterThan(2);
    const loaded = loadedAtStart(bundle.folder, entry);
    expect(loaded.size).toBeGreaterThan(1);
    expect(libraries.filter((chunk) => loaded.has(`chunks/${chunk}`))).toEqual([]);
  });

  test('reads a PDF with nothing but its own files', () => {
    const reader = chunksOf(bundle.folder).find((chunk) => /^pdf-\w+\.mjs$/.test(chunk));
    const stdout = runIn(
      bundle,
      `const { read } = await import('./chunks/${reader}');
       const bytes = Uint8Array.from(Buffer.from('${onePagePdf('Report 2020. '.repeat(20)).toString('base64')}', 'base64'));
       console.log(JSON.stringify(await read(bytes)));
       process.exit();`,
    );
    expect(JSON.parse(stdout)).toMatchObject({ format: 'pdf' });
    expect(stdout).toContain('Report 2020');
  });

  test('examines a report in its worker', () => {
    const stdout = runIn(
      bundle,
      `import { readFileSync } from 'node:fs';
       import { Worker } from 'node:worker_threads';
       const worker = new Worker('./worker.mjs', { execArgv: [] });
       worker.on('message', (answer) => { console.log(JSON.stringify(answer)); process.exit(); });
       const bytes = new Uint8Array(readFileSync(${JSON.stringify(SAMPLE)}));
       worker.postMessage({ bytes, options: { fileName: 'a.docx', context: { year: 2020 } } });`,
    );
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      examination: { format: 'docx', report: { reportYear: 2020 }, sketch: expect.any(Array) },
    });
  });
});
