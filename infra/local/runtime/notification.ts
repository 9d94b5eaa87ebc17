import type { ObjectEvent } from '../engines/store.ts';

/** One line of a bucket's notification configuration. */
export interface Notification {
  readonly id: string;
  readonly bucket: string;
  /** `s3:ObjectCreated:*` and the like. */
  readonly events: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
  readonly queueUrl: string;
}

/** Whether this configuration asks to be told of the event. */
export function wants(notification: Notification, event: ObjectEvent): boolean {
  return (
    notification.bucket === event.bucket &&
    notification.events.some((wanted) => matches(wanted, `s3:${event.name}`)) &&
    event.key.startsWith(notification.prefix) &&
    event.key.endsWith(notification.suffix)
  );
}

/** The message S3 sends of it. Keys are encoded as in a form: a space is `+`. */
export function notificationBody(id: string, event: ObjectEvent, region: string, now: Date): string {
  return JSON.stringify({
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: region,
        eventTime: now.toISOString(),
        eventName: event.name,
        userIdentity: { principalId: 'AWS:LOCAL' },
        requestParameters: { sourceIPAddress: '127.0.0.1' },
        responseElements: {},
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: id,
          bucket: {
            name: event.bucket,
            ownerIdentity: { principalId: 'LOCAL' },
            arn: `arn:aws:s3:::${event.bucket}`,
          },
          object: {
            key: encodeKey(event.key),
            size: event.size,
            eTag: event.eTag,
            sequencer: event.sequencer.padStart(16, '0'),
          },
        },
      },
    ],
  });
}

/** What S3 sends when a notification is set, to see whether it may. */
export function testEventBody(bucket: string, now: Date): string {
  return JSON.stringify({
    Service: 'Amazon S3',
    Event: 's3:TestEvent',
    Time: now.toISOString(),
    Bucket: bucket,
    RequestId: 'LOCAL',
    HostId: 'LOCAL',
  });
}

function matches(wanted: string, name: string): boolean {
  return wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : wanted === name;
}

function encodeKey(key: string): string {
  return new URLSearchParams({ key }).toString().slice('key='.length).replaceAll('%2F', '/');
}
