import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { STANDINGS } from '../../shared/compliance/standing.ts';
import { STATES } from '../../shared/filing/states.ts';
import { SEVERITIES } from '../../shared/findings/severities.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const said = globSync(
  [
    'shared/{alerts,city-report,compliance,filing,findings,ledger}/**/*.ts',
    '{functions,infra}/**/*.ts',
    'web/{app,bulk,desk,filing,link,words}/**/*.{ts,tsx}',
  ],
  { cwd: ROOT },
).map((file) => ({ file, text: readFileSync(ROOT + file, 'utf8') }));

const holding = (pattern: RegExp, but: readonly string[]) =>
  said.filter(({ file, text }) => !but.includes(file) && pattern.test(text)).map(({ file }) => file);

/** A state and a severity have one name each, whoever says it: the page, an alert, the ledger or the command line. */
describe('what has one name', () => {
  it('is called 待说明原因 wherever a report waits for its reasons', () => {
    expect(STATES['waiting-for-confirmation'].zh).toBe('待说明原因');
    expect(STANDINGS['waiting-for-confirmation']).toBe(STATES['waiting-for-confirmation']);
    expect(holding(/待确认|待单位说明|需说明原因'|说明理由/, [])).toEqual([]);
    expect(holding(/'待说明原因/, ['shared/filing/states.ts'])).toEqual([]);
  });

  it('is an 错误, a 警告 or a 提示 by the one table of severities', () => {
    expect(Object.values(SEVERITIES).map(({ name, plural }) => [name.zh, plural.zh])).toEqual([
      ['错误', '错误'],
      ['警告', '警告'],
      ['提示', '提示'],
    ]);
    const table = ['shared/findings/severities.ts'];
    expect(holding(/'(?:错误|警告|提示|必须改正)'|(?:错误|警告|提示|提醒) \$\{/, table)).toEqual([]);
    // 提醒 is what somebody is sent, and the page of these.
    expect(holding(/'提醒'/, [...table, 'web/words/alerts.ts'])).toEqual([]);
  });
});
