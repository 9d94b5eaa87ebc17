import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { takeStateFolder } from '../../infra/local/state-folder.ts';
import { temporaryFolder } from './small-machine.ts';

const NO_PROCESS = 2 ** 22 + 1;

it('gives the folder to nobody while another process has it, not even to begin anew', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'held-by'), String(process.ppid));
  writeFileSync(join(folder, 'kept'), '');
  expect(() => takeStateFolder(folder, true)).toThrow(String(process.ppid));
  expect(existsSync(join(folder, 'kept'))).toBe(true);
});

it('takes the folder over from a process that ended without giving it back, and keeps what is there', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'held-by'), String(NO_PROCESS));
  writeFileSync(join(folder, 'kept'), '');
  const release = takeStateFolder(folder, false);
  expect(existsSync(join(folder, 'kept'))).toBe(true);
  release();
  expect(existsSync(join(folder, 'held-by'))).toBe(false);
});

it('throws away what was kept when it begins anew', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'kept'), '');
  takeStateFolder(folder, true)();
  expect(existsSync(join(folder, 'kept'))).toBe(false);
});
