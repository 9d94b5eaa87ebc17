import * as z from 'zod';
import { feed } from '../runtime/event-source.ts';
import { functionOf } from './function.ts';
import { queueUrl } from './queue.ts';
import { identity, nameIn, type ResourceType } from './resource.ts';

const Properties = z.object({
  EventSourceArn: z.string().regex(/^arn:[^:]+:sqs:/, 'this machine feeds functions from queues alone'),
  FunctionName: z.string(),
  BatchSize: z.number().default(10),
  Enabled: z.boolean().default(true),
  FunctionResponseTypes: z.array(z.string()).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.number().optional() }).default({}),
});

/** Two cores gain nothing by more. */
const MOST_AT_ONCE = 2;

export const EVENT_SOURCE_MAPPING: ResourceType = {
  type: 'AWS::Lambda::EventSourceMapping',
  identify: (name) => identity(name),
  async make({ properties }, site) {
    const mapping = Properties.parse(properties);
    if (!mapping.Enabled) return;
    const target = functionOf(mapping.FunctionName, site);
    const source = {
      queueArn: mapping.EventSourceArn,
      queueUrl: queueUrl(site.queues.endpoint, nameIn(mapping.EventSourceArn)),
      region: site.place.region,
      batchSize: mapping.BatchSize,
      reportsItemFailures: mapping.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    };
    const atOnce = Math.min(mapping.ScalingConfig.MaximumConcurrency ?? MOST_AT_ONCE, MOST_AT_ONCE);
    for (let feeder = 0; feeder < atOnce; feeder += 1) site.onStop(feed(source, target, site.queues.sqs));
  },
};
