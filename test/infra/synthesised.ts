import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { buildApp } from '../../infra/build-app.ts';

/** One Region of each partition that the system is deployed to. */
export const REGIONS = { aws: 'ap-east-1', 'aws-cn': 'cn-north-1' } as const;

/** The template as it would be deployed, and the folder it lies in with the bundles. Whoever asks cleans up. */
export function synthesise(
  region: string,
  { checked = true } = {},
): {
  app: App;
  template: Template;
  folder: string;
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-synth-'));
  const app = buildApp({ region, outdir: folder, checked });
  const assembly = app.synth();
  return {
    app,
    template: Template.fromJSON(assembly.getStackByName('Gongkai').template),
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
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
export function statementsOf(template: Template): Statement[] {
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
