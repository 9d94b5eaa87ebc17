import {
  CfnCondition,
  CfnOutput,
  CfnParameter,
  CfnResource,
  Duration,
  Fn,
  RemovalPolicy,
  Stack,
  Validations,
} from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { SCOPES } from '../../functions/api/principal.ts';
import { contentSecurityPolicy, MORE_HEADERS } from '../page-headers.ts';

export interface WebProps {
  /** `https://host` of the API. */
  readonly apiUrl: string;
  readonly issuer: string;
  readonly webOrigin: string;
  /** Origins beside its own and the issuer's that the pages talk to. */
  readonly sendsTo: readonly string[];
}

/** Under which the pages are registered with the issuer. */
const CLIENT_ID = 'gongkai-web';

/**
 * The pages: built files in a private bucket that CloudFront alone reads, and the API under `/v1/` of the same origin.
 * Without a certificate for the host nothing of this is made, and the pages are served by whatever serves `WebOrigin`.
 */
export class Web extends Construct {
  /** CloudFront in China has neither functions nor private buckets that only it may read. */
  static canBeHad(region: string): boolean {
    return !region.startsWith('cn-');
  }

  constructor(scope: Construct, id: string, props: WebProps) {
    super(scope, id);
    const certificate = new CfnParameter(Stack.of(this), 'PagesCertificate', {
      description:
        'ARN of a certificate in us-east-1 for the host of WebOrigin; with it CloudFront serves the pages',
      default: '',
    }).valueAsString;
    const bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [{ id: 'broken-off-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'Gongkai: the pages, and the API under /v1/',
      domainNames: [hostOf(props.webOrigin)],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: {
        // CDK's own types disagree under exactOptionalPropertyTypes; every Bucket is an IBucket.
        origin: S3BucketOrigin.withOriginAccessControl(bucket as IBucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: this.#headers([originOf(props.issuer), ...props.sendsTo]),
        functionAssociations: [
          { function: this.#addresses(props.issuer), eventType: FunctionEventType.VIEWER_REQUEST },
        ],
      },
      additionalBehaviors: {
        '/v1/*': {
          origin: new HttpOrigin(hostOf(props.apiUrl)),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        },
      },
    });
    const names = new CfnOutput(this, 'PagesBucket', { value: bucket.bucketName });
    const domain = new CfnOutput(this, 'PagesDomain', { value: distribution.distributionDomainName });
    this.#onlyWith(certificate, [names, domain]);
    acknowledge(bucket, distribution);
  }

  #headers(sendsTo: readonly string[]): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(sendsTo), override: true },
        contentTypeOptions: { override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: false,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: Object.entries(MORE_HEADERS).map(([header, value]) => ({
          header,
          value,
          override: true,
        })),
      },
    });
  }

  /** Every address that is no file's is the page's own; `/config.json` tells the page where to sign in. */
  #addresses(issuer: string): EdgeFunction {
    const config = JSON.stringify({ issuer, clientId: CLIENT_ID, scope: ['openid', ...SCOPES].join(' ') });
    return new EdgeFunction(this, 'Addresses', {
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(`function handler(event) {
  var request = event.request;
  if (request.uri === '/config.json')
    return {
      statusCode: 200,
      statusDescription: 'OK',
      headers: { 'content-type': { value: 'application/json' }, 'cache-control': { value: 'no-cache' } },
      body: { encoding: 'text', data: '${config}' },
    };
  if (!/\\.[a-z0-9]+$/.test(request.uri)) request.uri = '/index.html';
  return request;
}`),
    });
  }

  /** Everything in here is made only where there is a certificate. */
  #onlyWith(certificate: string, outputs: readonly CfnOutput[]): void {
    const condition = new CfnCondition(this, 'Wanted', {
      expression: Fn.conditionNot(Fn.conditionEquals(certificate, '')),
    });
    for (const part of this.node.findAll())
      if (CfnResource.isCfnResource(part)) part.cfnOptions.condition = condition;
    for (const output of outputs) output.condition = condition;
  }
}

function acknowledge(bucket: Bucket, distribution: Distribution): void {
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason: 'It holds the published pages and nothing of anybody; only CloudFront may read it.',
  });
  Validations.of(distribution).acknowledge(
    {
      id: 'AwsSolutions-CFR1',
      reason: 'Offices sign in to do anything; where they travel is not for the pages to judge.',
    },
    {
      id: 'AwsSolutions-CFR2',
      reason: 'The pages are static, and the API is throttled and asks for a token on every route.',
    },
    {
      id: 'AwsSolutions-CFR3',
      reason: 'Who asked the API for what is in its own log; the pages are the same for everybody.',
    },
  );
}

/** `https://host` of an address. */
function originOf(address: string): string {
  return `https://${hostOf(address)}`;
}

function hostOf(address: string): string {
  return Fn.select(2, Fn.split('/', address));
}
