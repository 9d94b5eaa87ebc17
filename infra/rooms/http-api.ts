import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnRoute,
  type CfnStage,
  CorsHttpMethod,
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
import type { ServiceFunction } from '../constructs/service-function.ts';

const ADDRESSES = addressesOf(ROUTES);

/** Requests a second, and how many at once. Where nothing is asked of the caller, few. */
const THROTTLE = {
  all: { rateLimit: 50, burstLimit: 100 },
  open: { rateLimit: 5, burstLimit: 20 },
} as const;

export interface HttpApiProps {
  readonly answers: ServiceFunction;
  /** Any OIDC issuer with RSA keys. */
  readonly issuer: string;
  readonly audience: string;
  readonly webOrigin: string;
  readonly hurts: string;
  readonly tell: IAlarmAction;
}

/** The front door: every route of the list, each behind a token with that route's scope, except those of upload links. */
export class HttpApi extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, props: HttpApiProps) {
    super(scope, id);
    const api = new Gateway(this, 'Api', {
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: [props.webOrigin],
        allowMethods: [...new Set(ROUTES.map(({ method }) => CorsHttpMethod[method]))],
        allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-none-match'],
        exposeHeaders: ['etag'],
        maxAge: Duration.hours(1),
      },
    });
    const authorizer = new HttpJwtAuthorizer('Authorizer', props.issuer, { jwtAudience: [props.audience] });
    const integration = new HttpLambdaIntegration('Function', props.answers.lambda, {
      scopePermissionToRoute: false,
    });
    const open: HttpRoute[] = [];
    for (const { method, path, admission, route } of ADDRESSES) {
      const routes = api.addRoutes({
        path,
        methods: [HttpMethod[method]],
        integration,
        ...(admission === 'token' ? { authorizer, authorizationScopes: [route.scope] } : {}),
      });
      if (admission !== 'token') letInBesideTokens(routes);
      if (admission === 'none') open.push(...routes);
    }

    const stage = new HttpStage(this, 'Stage', {
      httpApi: api,
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
    throttle(stage, open);
    this.url = api.apiEndpoint;

    new HurtingAlarm(this, 'ErrorAlarm', {
      metric: stage.metricServerError(),
      atLeast: 1,
      hurts: props.hurts,
      runbook: 'api-errors',
      tell: props.tell,
    });
  }
}

/** The gateway lets everybody in; the function looks at the pass of an upload link itself. */
function letInBesideTokens(routes: readonly HttpRoute[]): void {
  for (const route of routes)
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Upload links are for those without an account: the function asks for their secret or its pass.',
    });
}

/** The stage can name only routes that are there. */
function throttle(stage: HttpStage, routes: readonly HttpRoute[]): void {
  const { rateLimit, burstLimit } = THROTTLE.open;
  stage.node.addDependency(...routes);
  (stage.node.defaultChild as CfnStage).routeSettings = Object.fromEntries(
    routes.map((route) => [
      (route.node.defaultChild as CfnRoute).routeKey,
      { ThrottlingRateLimit: rateLimit, ThrottlingBurstLimit: burstLimit },
    ]),
  );
}
