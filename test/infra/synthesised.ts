import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll } from 'vitest';
import { buildApp } from '../../infra/build-app.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** One Region of each partition that the system is deployed to. */
export const REGIONS = { aws: 'ap-east-1', 'aws-cn': 'cn-north-1' } as const;

/** Where the templates and the bundles lie. One for all, so that a second partition finds the first one's bundles. */
export const FOLDER = mkdtempSync(join(tmpdir(), 'gongkai-synth-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** The template as it would be deployed, and what is asked of it most. */
export interface Cloud {
  readonly app: App;
  readonly template: Template;
  /** Every resource of a type, with its logical id. */
  readonly all: (type: string) => [string, ReturnType<Template['findResources']>[string]][];
  readonly statements: readonly Statement[];
  /** Those statements that allow something. */
  readonly allowed: readonly Statement[];
}

export function synthesise(region: string, { checked = true } = {}): Cloud {
  const app = buildApp({ region, outdir: FOLDER, checked });
  const template = Template.fromJSON(app.synth().getStackByName('Gongkai').template);
  const statements = statementsOf(template);
  return {
    app,
    template,
    all: (type) => Object.entries(template.findResources(type)),
    statements,
    allowed: statements.filter(({ effect }) => effect === 'Allow'),
  };
}

/** A statement of a policy with its lists as lists. */
export interface Statement {
  readonly in: string;
  readonly effect: string;
  readonly actions: string[];
  readonly resources: string[];
  readonly principal: string;
  readonly condition: string;
}

const list = (one: unknown): unknown[] => (Array.isArray(one) ? one : [one]);
const text = (one: unknown): string => (typeof one === 'string' ? one : (JSON.stringify(one) ?? ''));

/** Every statement of every policy of the template: of identities, resources and keys. */
function statementsOf(template: Template): Statement[] {
  return Object.entries(template.toJSON().Resources).flatMap(([id, resource]) => {
    const { PolicyDocument, KeyPolicy, AssumeRolePolicyDocument, Policies } = Object(
      Object(resource).Properties,
    );
    const inline = list(Policies ?? []).map((policy) => Object(policy).PolicyDocument);
    return [PolicyDocument, KeyPolicy, AssumeRolePolicyDocument, ...inline]
      .filter((document) => document !== undefined)
      .flatMap((document) => list(document.Statement))
      .map((statement) => {
        const { Effect, Action, Resource, Principal, Condition } = Object(statement);
        return {
          in: id,
          effect: text(Effect),
          actions: list(Action).map(text),
          resources: list(Resource ?? []).map(text),
          principal: text(Principal),
          condition: text(Condition),
        };
      });
  });
}
