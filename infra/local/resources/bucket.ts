import { SendMessageCommand } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { type Notification, notificationBody, testEventBody, wants } from '../runtime/notification.ts';
import { queueUrl } from './queue.ts';
import { identity, nameIn, type ResourceType, type Site } from './resource.ts';

const CorsRule = z.object({
  AllowedOrigins: z.array(z.string()),
  AllowedMethods: z.array(z.string()),
  AllowedHeaders: z.array(z.string()).default([]),
  ExposedHeaders: z.array(z.string()).default([]),
  MaxAge: z.number().optional(),
});

const FilterRule = z.object({ Name: z.string(), Value: z.string() });

const Properties = z.object({
  CorsConfiguration: z.object({ CorsRules: z.array(CorsRule) }).optional(),
  NotificationConfiguration: z
    .strictObject({
      QueueConfigurations: z.array(
        z.object({
          Event: z.string(),
          Queue: z.string(),
          Filter: z.object({ S3Key: z.object({ Rules: z.array(FilterRule) }) }).optional(),
        }),
      ),
    })
    .optional(),
});

export const BUCKET: ResourceType = {
  type: 'AWS::S3::Bucket',
  nameProperty: 'BucketName',
  identify: (name, { place: { partition }, storeUrl }) => {
    const bucket = name.toLowerCase();
    return identity(bucket, {
      Arn: `arn:${partition}:s3:::${bucket}`,
      // The store has one host for all; a bucket is the first part of the path.
      DomainName: new URL(storeUrl).host,
      RegionalDomainName: new URL(storeUrl).host,
    });
  },
  async make({ logicalId, identity: { ref }, properties }, site) {
    const { CorsConfiguration, NotificationConfiguration } = Properties.parse(properties);
    const configs = CorsConfiguration ? [corsXml(CorsConfiguration.CorsRules)] : [];
    await site.store.makeBuckets([{ name: ref, configs }]);
    for (const { Event, Queue, Filter } of NotificationConfiguration?.QueueConfigurations ?? []) {
      const rule = (wanted: string) =>
        Filter?.S3Key.Rules.find(({ Name }) => Name.toLowerCase() === wanted)?.Value ?? '';
      await notify(site, {
        id: logicalId,
        bucket: ref,
        events: [Event],
        prefix: rule('prefix'),
        suffix: rule('suffix'),
        queueUrl: queueUrl(site.queues.endpoint, nameIn(Queue)),
      });
    }
  },
};

async function notify(site: Site, notification: Notification): Promise<void> {
  const { store, queues, clock, place } = site;
  const send = (MessageBody: string) =>
    queues.sqs.send(new SendMessageCommand({ QueueUrl: notification.queueUrl, MessageBody }));
  await send(testEventBody(notification.bucket, clock.now()));
  store.onEvent((event) => {
    if (!wants(notification, event)) return;
    send(notificationBody(notification.id, event, place.region, clock.now())).catch((fault) =>
      console.error(`${notification.bucket}:`, fault),
    );
  });
}

function corsXml(rules: readonly z.infer<typeof CorsRule>[]): string {
  const tags = (name: string, values: readonly string[]) =>
    values.map((value) => `<${name}>${escapeXml(value)}</${name}>`).join('');
  const bodies = rules.map(
    (rule) =>
      `<CORSRule>${tags('AllowedOrigin', rule.AllowedOrigins)}${tags('AllowedMethod', rule.AllowedMethods)}` +
      `${tags('AllowedHeader', rule.AllowedHeaders)}${tags('ExposeHeader', rule.ExposedHeaders)}` +
      `${rule.MaxAge === undefined ? '' : `<MaxAgeSeconds>${rule.MaxAge}</MaxAgeSeconds>`}</CORSRule>`,
  );
  return `<CORSConfiguration>${bodies.join('')}</CORSConfiguration>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
