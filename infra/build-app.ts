import { readFileSync } from 'node:fs';
import { App, Validations } from 'aws-cdk-lib';
import { ASSET_RESOURCE_METADATA_ENABLED_CONTEXT, PATH_METADATA_ENABLE_CONTEXT } from 'aws-cdk-lib/cx-api';
import { AwsSolutionsChecks } from 'cdk-nag';
import { GongkaiStack } from './stacks/gongkai-stack.ts';

const { context } = JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8'));

export interface AppProps {
  /** Decides the partition: `cn-…` is China's. */
  readonly region: string;
  readonly account?: string | undefined;
  /** Where the templates and bundles are written; without it where the CDK command says, or a temporary folder. */
  readonly outdir?: string;
  /** `false` for whoever only runs what is already checked: it is half the time. */
  readonly checked?: boolean;
}

/**
 * The app with its checks, not yet synthesised. It is the same with and without the CDK command, so that tests and the
 * local run see exactly what is deployed. `synth()` writes `Gongkai.template.json` and, for each function, the folder
 * that its `Metadata['aws:asset:path']` names.
 */
export function buildApp({ region, account, outdir, checked = true }: AppProps): App {
  const app = new App({
    context: {
      ...context,
      [ASSET_RESOURCE_METADATA_ENABLED_CONTEXT]: true,
      [PATH_METADATA_ENABLE_CONTEXT]: true,
    },
    builtinCloudFormationValidation: checked,
    ...(outdir === undefined ? {} : { outdir }),
  });
  new GongkaiStack(app, 'Gongkai', {
    env: { region, ...(account === undefined ? {} : { account }) },
    description:
      'Collects and checks the annual reports on government information disclosure, and sums them up',
    terminationProtection: true,
  });
  if (checked) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
