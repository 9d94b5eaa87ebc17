import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as z from 'zod';

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Condition: z.string().optional(),
  Metadata: z.record(z.string(), z.unknown()).default({}),
});

const Template = z.object({
  Parameters: z
    .record(z.string(), z.object({ Type: z.string(), Default: z.unknown().optional() }))
    .default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(z.string(), Resource),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Condition: z.string().optional() }))
    .default({}),
});

/** A synthesised CloudFormation template and the folder its assets lie in. */
export type Template = z.infer<typeof Template> & { readonly folder: string };

/** @throws when the file is no CloudFormation template */
export function readTemplate(file: string): Template {
  const parsed = Template.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { ...parsed, folder: dirname(resolve(file)) };
}
