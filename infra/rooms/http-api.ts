import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CorsHttpMethod,
  HttpApi as Gateway,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ROUTES } from '../../functions/api/routes/index.ts';
import { HurtingAlarm } from '../constructs/alarm.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';

export interface HttpApiProps {
  readonly answers: ServiceFunction;
  /** Any OIDC issuer with RSA keys. */
  readonly issuer: string;
  readonly audience: string;
  readonly webOrigin: string;
  readonly hurts: string;
  readonly tell: IAlarmAction;
}

/** The front door: every route of the list, each behind a token with that route's scope. */
export class HttpApi extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, props: HttpApiProps) {
    super(scope, id);
    const api = new Gateway(this, 'Api', {
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: [props.webOrigin],
        allowMethods: [...new Set(ROUTES.map(({ method }) => CorsHttpMethod[method]))],
        allowHeaders: ['authorization', 'content-type'],
        maxAge: Duration.hours(1),
      },
    });
    const authorizer = new HttpJwtAuthorizer('Authorizer', props.issuer, { jwtAudience: [props.audience] });
    const integration = new HttpLambdaIntegration('Function', props.answers.lambda, {
      scopePermissionToRoute: false,
    });
    for (const { method, path, scope: needed } of ROUTES) {
      api.addRoutes({
        path,
        methods: [HttpMethod[method]],
        integration,
        authorizer,
        authorizationScopes: [needed],
      });
    }

    const stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
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
