import { join } from 'node:path';
import * as z from 'zod';
import { type LocalFunction, localFunction } from '../runtime/function.ts';
import { platformVariables } from '../runtime/platform.ts';
import { identity, type ResourceType, type Site } from './resource.ts';

const Properties = z.object({
  Description: z.string().default(''),
  Handler: z.string(),
  Runtime: z.string().startsWith('nodejs', 'this machine runs functions for Node alone'),
  MemorySize: z.number().default(128),
  Timeout: z.number().default(3),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).default({ Variables: {} }),
});

const Metadata = z.object({ 'aws:asset:path': z.string() });

export const FUNCTION: ResourceType = {
  type: 'AWS::Lambda::Function',
  nameProperty: 'FunctionName',
  identify: (name, { place: { partition, region, account } }) =>
    identity(name, { Arn: `arn:${partition}:lambda:${region}:${account}:function:${name}` }),
  async make({ identity: { ref, attribute }, properties, metadata }, site) {
    const { Description, Handler, MemorySize, Timeout, Environment } = Properties.parse(properties);
    const arn = attribute('Arn') ?? '';
    const described = {
      name: ref,
      handler: Handler,
      folder: join(site.assets, Metadata.parse(metadata)['aws:asset:path']),
      memoryMb: MemorySize,
    };
    const endpoints = {
      dynamodb: site.tables.endpoint,
      s3: site.store.endpoint,
      queues: site.queues.endpoint,
      parameters: site.parameters,
    };
    const made = localFunction({
      ...described,
      description: Description,
      arn,
      timeoutSeconds: Timeout,
      environment: { ...Environment.Variables, ...platformVariables(described, site.place, endpoints) },
      logFile: join(site.folder, 'logs', `${ref}.log`),
      outside: site.outside,
    });
    site.functions.set(arn, made);
    site.onStop(() => made.close());
  },
};

/** A function by its ARN or its name. @throws when there is none */
export function functionOf(reference: string, { functions }: Site): LocalFunction {
  const found = [...functions.values()].find(
    ({ settings }) => settings.arn === reference || settings.name === reference,
  );
  if (!found) throw new Error(`no function ${reference}`);
  return found;
}
