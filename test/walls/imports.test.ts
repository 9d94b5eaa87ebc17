import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../functions/list.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ROOMS = ['shared', 'functions', 'infra', 'web', 'test'];

interface Import {
  readonly file: string;
  readonly room: string;
  /** A path from the root for our own files, the package's name for others. */
  readonly target: string;
  /** Nothing is left of it when types are stripped. */
  readonly isOfTypes: boolean;
}

function sources(room: string): string[] {
  return readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && !name.includes('node_modules') && !name.includes('cdk.out'))
    .map((name) => join(room, name));
}

const IMPORT = /(\b(?:im|ex)port\s+type\b[^;']*?)?(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/gu;

const imports: readonly Import[] = ROOMS.flatMap((room) =>
  sources(room).flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].map(([, ofTypes, name = '']) => ({
      file,
      room,
      isOfTypes: ofTypes !== undefined,
      target: name.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), name)) : name,
    })),
  ),
);

function offending(rule: (one: Import) => boolean): string[] {
  return imports.filter(rule).map(({ file, target }) => `${file} imports ${target}`);
}

describe('the walls', () => {
  it('see every room', () => {
    expect(imports.filter(({ room }) => room === 'shared').length).toBeGreaterThan(100);
  });

  it('keep the pure room apart: shared imports nothing of ours but shared', () => {
    expect(
      offending(({ room, target }) => room === 'shared' && /^(?:functions|infra|web|test)\//u.test(target)),
    ).toEqual([]);
  });

  it('let functions know shared only', () => {
    expect(
      offending(({ room, target }) => room === 'functions' && /^(?:infra|web|test)\//u.test(target)),
    ).toEqual([]);
  });

  it('let what is the same for every Lambda function know none of them', () => {
    const functions = new Set(FUNCTIONS.map(({ name }) => name as string));
    expect(
      offending(
        ({ file, target, isOfTypes }) =>
          file.startsWith('functions/lambda/') && !isOfTypes && functions.has(target.split('/')[1] ?? ''),
      ),
    ).toEqual([]);
  });

  it('let the pages know shared, and of the functions nothing but types', () => {
    const known = imports.filter(({ room, target }) => room === 'web' && target.startsWith('functions/'));
    expect(known.length).toBeGreaterThan(0);
    expect(
      offending(
        ({ room, target, isOfTypes }) =>
          room === 'web' && (/^infra\//u.test(target) || (/^functions\//u.test(target) && !isOfTypes)),
      ),
    ).toEqual([]);
  });

  it('let infra know functions and shared, and not the pages', () => {
    expect(offending(({ room, target }) => room === 'infra' && target.startsWith('web/'))).toEqual([]);
  });

  it('let nothing but tests know tests', () => {
    expect(offending(({ room, target }) => room !== 'test' && target.startsWith('test/'))).toEqual([]);
  });

  it('keep the AWS clients in the adapters and the local machine', () => {
    const allowed = /^(?:functions\/adapters|infra\/local|test)\//u;
    expect(offending(({ file, target }) => target.startsWith('@aws-sdk/') && !allowed.test(file))).toEqual(
      [],
    );
  });

  it('keep CDK in infra', () => {
    expect(
      offending(
        ({ room, target }) =>
          /^aws-cdk-lib|^cdk-nag|^constructs/u.test(target) && !['infra', 'test'].includes(room),
      ),
    ).toEqual([]);
  });

  it('keep Node out of the pure room, which also runs in a browser', () => {
    expect(offending(({ room, target }) => room === 'shared' && target.startsWith('node:'))).toEqual([]);
  });

  it('import zod whole, which is the small way in a bundle', () => {
    const wrong = ROOMS.flatMap(sources).filter((file) =>
      /import\s*\{[^}]*\bz\b[^}]*\}\s*from 'zod'/u.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  it('keep clock, environment, chance and log out of the pure room', () => {
    const hidden = /new Date\(\)|Date\.now\(|process\.env|console\.|Math\.random\(|(?<!async |\.)\bfetch\(/u;
    expect(sources('shared').filter((file) => hidden.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual(
      [],
    );
  });
});
