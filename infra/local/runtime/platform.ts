import { CREDENTIALS } from '../engines/credentials.ts';
import type { Place } from '../template/resolve.ts';

/** Addresses of the machine's engines. */
export interface Endpoints {
  readonly dynamodb: string;
  readonly s3: string;
  readonly queues: string;
  readonly parameters: string;
}

/** A function as far as the platform's variables tell of it. */
export interface Described {
  readonly name: string;
  readonly handler: string;
  readonly folder: string;
  readonly memoryMb: number;
}

/**
 * The variables that the Lambda platform itself sets, beside those of the template. The addresses stand for AWS's own:
 * the SDK reads them by itself, so the bundle does not know that it runs here.
 */
export function platformVariables(
  { name, handler, folder, memoryMb }: Described,
  place: Place,
  endpoints: Endpoints,
): Record<string, string> {
  return {
    AWS_REGION: place.region,
    AWS_DEFAULT_REGION: place.region,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SQS: endpoints.queues,
    AWS_ENDPOINT_URL_SNS: endpoints.queues,
    AWS_ENDPOINT_URL_SSM: endpoints.parameters,
    LAMBDA_TASK_ROOT: folder,
    _HANDLER: handler,
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
  };
}
