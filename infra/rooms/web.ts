import { CfnOutput, Duration, Validations } from 'aws-cdk-lib';
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
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { contentSecurityPolicy, MORE_HEADERS } from '../../functions/pages/page-headers.ts';
import { webConfig } from '../../functions/pages/web-config.ts';
import { PagesBucket } from '../constructs/pages-bucket.ts';
import { hostOf } from './pages-from.ts';

export interface WebProps {
  /** `https://host` of the API. */
  readonly apiUrl: string;
  readonly issuer: string;
  /** Where the pages are found, and the certificate for it. */
  readonly host: string;
  readonly certificate: string;
  /** Hosts beside its own that the pages talk to. */
  readonly sendsTo: readonly string[];
}

/** The pages by CloudFront: built files in a private bucket that it alone reads, and the API under `/v1/` of the same origin. */
export class Web extends Construct {
  constructor(scope: Construct, id: string, props: WebProps) {
    super(scope, id);
    const bucket = new PagesBucket(this, 'Bucket', 'CloudFront');
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'Gongkai: the pages, and the API under /v1/',
      domainNames: [props.host],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', props.certificate),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: {
        // CDK's own types disagree under exactOptionalPropertyTypes; every Bucket is an IBucket.
        origin: S3BucketOrigin.withOriginAccessControl(bucket as IBucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: this.#headers(props.sendsTo),
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
    acknowledge(distribution);
    new CfnOutput(this, 'Files', { value: bucket.bucketName }).overrideLogicalId('CloudFrontBucket');
    new CfnOutput(this, 'Domain', { value: distribution.distributionDomainName }).overrideLogicalId(
      'CloudFrontDomain',
    );
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
    return new EdgeFunction(this, 'Addresses', {
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(`function handler(event) {
  var request = event.request;
  if (request.uri === '/config.json')
    return {
      statusCode: 200,
      statusDescription: 'OK',
      headers: { 'content-type': { value: 'application/json' }, 'cache-control': { value: 'no-cache' } },
      body: { encoding: 'text', data: '${JSON.stringify(webConfig(issuer))}' },
    };
  if (!/\\.[a-z0-9]+$/.test(request.uri)) request.uri = '/index.html';
  return request;
}`),
    });
  }
}

function acknowledge(distribution: Distribution): void {
  Validations.of(distribution).acknowledge(
    {
      id: 'AwsSolutions-CFR1',
      reason: 'Offices sign in to do anything; where they travel is not for the pages to judge.',
    },
    {
      id: 'AwsSolutions-CFR2',
      reason:
        'The pages are static. The API is throttled and asks for a token, or under /v1/link for an upload link of 256 random bits.',
    },
    {
      id: 'AwsSolutions-CFR3',
      reason: 'Who asked the API for what is in its own log; the pages are the same for everybody.',
    },
  );
}
