import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const MODULE = fileURLToPath(new URL('../../shared/readers/pdf/stray-rejections.ts', import.meta.url));

/** A process in which a promise that nobody waits for is rejected while a file is read. */
function processThat(rejectsWith: string): { status: number | null; said: string } {
  const script = `
    import { withoutStrayRejections } from ${JSON.stringify(MODULE)};
    const stray = () => { const error = new Error('stray'); error.name = '${rejectsWith}'; Promise.reject(error); };
    console.log(await withoutStrayRejections(async () => { stray(); return 'read'; }));
  `;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  return { status, said: stdout.trim() };
}

describe('a promise that pdfjs leaves behind', () => {
  it('does not end the process when the file is what is wrong', () => {
    expect(processThat('XRefEntryException')).toEqual({ status: 0, said: 'read' });
  });

  it('still ends it when the program is', () => {
    expect(processThat('TypeError').status).not.toBe(0);
  });
});
