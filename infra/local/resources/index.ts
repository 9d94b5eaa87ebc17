import { BUCKET } from './bucket.ts';
import { EVENT_SOURCE_MAPPING } from './event-source-mapping.ts';
import { FUNCTION } from './function.ts';
import { AUTHORIZER, HTTP_API, INTEGRATION, ROUTE } from './http-api.ts';
import { QUEUE } from './queue.ts';
import type { ResourceType } from './resource.ts';
import { SCHEDULE } from './schedule.ts';
import { TABLE } from './table.ts';
import { TOPIC } from './topic.ts';

/** The types that this machine runs, in the order in which they are made. */
export const RESOURCE_TYPES: readonly ResourceType[] = [
  TABLE,
  QUEUE,
  BUCKET,
  TOPIC,
  FUNCTION,
  EVENT_SOURCE_MAPPING,
  INTEGRATION,
  AUTHORIZER,
  ROUTE,
  HTTP_API,
  SCHEDULE,
];

/** The types that mean nothing on one machine: who may do what, what is logged, encrypted and watched in the cloud. */
export const SILENT_TYPES: readonly string[] = [
  'AWS::ApiGatewayV2::Stage',
  'AWS::CDK::Metadata',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::KMS::Alias',
  'AWS::KMS::Key',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::S3::BucketPolicy',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::SNS::Subscription',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
];
