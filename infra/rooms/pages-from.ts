import { CfnCondition, CfnParameter, CfnRule, Fn, type Stack } from 'aws-cdk-lib';

/** Where the pages come from: the HTTP API, CloudFront, or a web server that is not ours. */
const API = 'api';
const CLOUDFRONT = 'cloudfront';
const ELSEWHERE = 'elsewhere';

/** The parameters that choose who serves the pages, and where they are then found. */
export class PagesFrom {
  readonly api: CfnCondition;
  /** `null` where CloudFront cannot do it. */
  readonly cloudFront: {
    readonly condition: CfnCondition;
    readonly host: string;
    readonly certificate: string;
  } | null;
  readonly #webOrigin: string;
  readonly #ownAddress: CfnCondition;

  constructor(stack: Stack) {
    const from = new CfnParameter(stack, 'PagesFrom', {
      description: 'Who serves the pages: the API itself, CloudFront, or a web server elsewhere',
      // CloudFront in China has neither functions nor private buckets that only it may read.
      allowedValues: stack.region.startsWith('cn-') ? [API, ELSEWHERE] : [API, CLOUDFRONT, ELSEWHERE],
      default: API,
    }).valueAsString;
    const webOrigin = new CfnParameter(stack, 'WebOrigin', {
      description:
        'The one origin whose pages may call the API and send files, as https://host; empty: the address of the API, which serves them',
      allowedPattern: '(https?://[^/]+)?',
      default: '',
    }).valueAsString;
    this.#webOrigin = webOrigin;
    this.#ownAddress = new CfnCondition(stack, 'PagesAtTheApi', {
      expression: Fn.conditionEquals(webOrigin, ''),
    });
    this.api = new CfnCondition(stack, 'PagesFromApi', { expression: Fn.conditionEquals(from, API) });
    new CfnRule(stack, 'OriginIsGiven', {
      ruleCondition: Fn.conditionNot(Fn.conditionEquals(from, API)),
      assertions: [
        {
          assert: Fn.conditionNot(Fn.conditionEquals(webOrigin, '')),
          assertDescription: 'WebOrigin: pages that do not come from the API have an origin of their own',
        },
      ],
    });
    this.cloudFront = stack.region.startsWith('cn-') ? null : byCloudFront(stack, from, webOrigin);
  }

  /** The origin of the pages. @param api `https://host` of the API */
  origin(api: string): string {
    return Fn.conditionIf(this.#ownAddress.logicalId, api, this.#webOrigin).toString();
  }

  /** A property that is only there where the pages have another origin than the API: as CloudFormation writes it, for an override. */
  ifAnotherOrigin(property: (webOrigin: string) => object): object {
    return { 'Fn::If': [this.#ownAddress.logicalId, { Ref: 'AWS::NoValue' }, property(this.#webOrigin)] };
  }
}

/** What is asked besides where CloudFront can be had. */
function byCloudFront(stack: Stack, from: string, webOrigin: string) {
  const certificate = new CfnParameter(stack, 'PagesCertificate', {
    description: 'For CloudFront: ARN of a certificate in us-east-1 for the host of WebOrigin',
    default: '',
  }).valueAsString;
  new CfnRule(stack, 'CertificateIsGiven', {
    ruleCondition: Fn.conditionEquals(from, CLOUDFRONT),
    assertions: [
      {
        assert: Fn.conditionNot(Fn.conditionEquals(certificate, '')),
        assertDescription: 'PagesCertificate: CloudFront serves a host only with its certificate',
      },
    ],
  });
  const condition = new CfnCondition(stack, 'PagesFromCloudFront', {
    expression: Fn.conditionEquals(from, CLOUDFRONT),
  });
  return { condition, host: hostOf(webOrigin), certificate };
}

/** `host` of `https://host/…`; with its port where it has one. */
export function hostOf(address: string): string {
  return Fn.select(2, Fn.split('/', address));
}
