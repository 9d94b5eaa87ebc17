import { Aws, Duration, Fn, Lazy, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnApi,
  type CfnRoute,
  type CfnStage,
  HttpApi as Gateway,
  HttpMethod,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { addressesOf } from '../../functions/api/addresses.ts';
import { ROUTES } from '../../functions/api/routes/index.ts';
import { HurtingAlarm } from '../constructs/alarm.ts';
import { onlyWhere } from '../constructs/only-where.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';
import type { PagesFrom } from './pages-from.ts';

const ADDRESSES = addressesOf(ROUTES);

/** Requests a second, and how many at once. Where nothing is asked of the caller, few; but a page is a dozen files. */
const THROTTLE = {
  all: { rateLimit: 50, burstLimit: 100 },
  open: { rateLimit: 5, burstLimit: 20 },
  pages: { rateLimit: 300, burstLimit: 600 },
} as const;

/** Every address that is no route's. */
const PAGES = ['/', '/{file+}'] as const;

export interface HttpApiProps {
  /** Any OIDC issuer with RSA keys. */
  readonly issuer: string;
  readonly audience: string;
  readonly pagesFrom: PagesFrom;
  readonly tell: IAlarmAction;
}

/** The front door: every route of the list, each behind a token with that route's scope, except those of upload links. */
export class HttpApi extends Construct {
  readonly url: string;
  readonly #api: Gateway;
  readonly #stage: HttpStage;
  readonly #props: HttpApiProps;
  readonly #settings: Record<string, object> = {};

  constructor(scope: Construct, id: string, props: HttpApiProps) {
    super(scope, id);
    this.#props = props;
    this.#api = new Gateway(this, 'Api', { createDefaultStage: false });
    // What comes from the API's own address asks for no leave.
    (this.#api.node.defaultChild as CfnApi).addPropertyOverride(
      'CorsConfiguration',
      props.pagesFrom.ifAnotherOrigin((webOrigin) => ({
        AllowOrigins: [webOrigin],
        AllowMethods: [...new Set(ROUTES.map(({ method }) => method))],
        AllowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-none-match'],
        ExposeHeaders: ['etag'],
        MaxAge: Duration.hours(1).toSeconds(),
      })),
    );
    this.url = this.#api.apiEndpoint;
    this.#stage = this.#makeStage();
  }

  /** Every route of the list is answered by this function. @param hurts whom, when it does not answer */
  answeredBy(answers: ServiceFunction, hurts: string): void {
    const { issuer, audience, tell } = this.#props;
    const authorizer = new HttpJwtAuthorizer('Authorizer', issuer, { jwtAudience: [audience] });
    const integration = integrationOf('Function', answers);
    for (const { method, path, admission, route } of ADDRESSES) {
      const routes = this.#api.addRoutes({
        path,
        methods: [HttpMethod[method]],
        integration,
        ...(admission === 'token' ? { authorizer, authorizationScopes: [route.scope] } : {}),
      });
      if (admission !== 'token')
        letInWithoutToken(
          routes,
          'Upload links are for those without an account: the function asks for their secret or its pass.',
        );
      if (admission !== 'none') continue;
      // The stage can name only routes that are there.
      this.#stage.node.addDependency(...routes);
      for (const each of routes) this.#settings[keyOf(each)] = throttleOf('open');
    }
    new HurtingAlarm(this, 'ErrorAlarm', {
      metric: this.#stage.metricServerError(),
      atLeast: 1,
      hurts,
      runbook: 'api-errors',
      tell,
    });
  }

  /** Where the pages come from here, this function answers for whatever else is asked. */
  pagesBy(serves: ServiceFunction): void {
    const { api: condition } = this.#props.pagesFrom;
    const integration = integrationOf('Pages', serves);
    for (const path of PAGES) {
      const routes = this.#api.addRoutes({ path, methods: [HttpMethod.GET], integration });
      letInWithoutToken(
        routes,
        'The pages are the same for everybody, and whoever signs in must have seen them before.',
      );
      onlyWhere(condition, ...routes);
      for (const each of routes) {
        const then = (value: unknown) => Fn.conditionIf(condition.logicalId, value, Aws.NO_VALUE);
        this.#settings[keyOf(each)] = then(throttleOf('pages'));
        // DependsOn knows no conditions; a reference in the metadata is waited for as well.
        this.#stageResource.addMetadata(keyOf(each), then((each.node.defaultChild as CfnRoute).ref));
      }
    }
  }

  get #stageResource(): CfnStage {
    return this.#stage.node.defaultChild as CfnStage;
  }

  #makeStage(): HttpStage {
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.#api,
      autoDeploy: true,
      throttle: THROTTLE.all,
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLogs', {
            retention: RetentionDays.ONE_YEAR,
            removalPolicy: RemovalPolicy.RETAIN,
          }),
        ),
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: AccessLogField.contextRequestId(),
            time: AccessLogField.contextRequestTimeEpoch(),
            ip: AccessLogField.contextIdentitySourceIp(),
            caller: AccessLogField.contextAuthorizer('claims.sub'),
            route: '$context.routeKey',
            status: AccessLogField.contextStatus(),
            refusedBecause: '$context.authorizer.error',
          }),
        ),
      },
    });
    (stage.node.defaultChild as CfnStage).routeSettings = Lazy.any({ produce: () => this.#settings });
    return stage;
  }
}

function integrationOf(id: string, { lambda }: ServiceFunction): HttpLambdaIntegration {
  return new HttpLambdaIntegration(id, lambda, { scopePermissionToRoute: false });
}

/** The gateway lets everybody in. */
function letInWithoutToken(routes: readonly HttpRoute[], reason: string): void {
  for (const route of routes) Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason });
}

function keyOf(route: HttpRoute): string {
  return (route.node.defaultChild as CfnRoute).routeKey;
}

/** As CloudFormation writes it: CDK leaves the settings of single routes as they are. */
function throttleOf(kind: keyof typeof THROTTLE): object {
  const { rateLimit, burstLimit } = THROTTLE[kind];
  return { ThrottlingRateLimit: rateLimit, ThrottlingBurstLimit: burstLimit };
}
