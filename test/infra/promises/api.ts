import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { ROUTES } from '../../../functions/api/routes/index.ts';
import type { Cloud } from '../synthesised.ts';

export function api({ template, all }: Cloud): void {
  test('every route of the list, and no other, asks for a token with its scope', () => {
    const routes = all('AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties);
    for (const { AuthorizationType, AuthorizerId } of routes) {
      expect(AuthorizationType).toBe('JWT');
      expect(AuthorizerId).toBeDefined();
    }
    expect(
      routes.map(({ RouteKey, AuthorizationScopes }) => `${RouteKey} ${AuthorizationScopes}`).sort(),
    ).toEqual(ROUTES.map(({ method, path, scope }) => `${method} ${path} ${scope}`).sort());
  });

  test('tokens come from the issuer and for the audience that are given', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      JwtConfiguration: { Audience: [{ Ref: 'Audience' }], Issuer: { Ref: 'Issuer' } },
    });
  });

  test('the API is for the pages of one origin, within a rate, and what it answers is logged', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      CorsConfiguration: Match.objectLike({ AllowOrigins: [{ Ref: 'WebOrigin' }] }),
    });
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      AccessLogSettings: Match.objectLike({ Format: Match.stringLikeRegexp('requestId.*status') }),
      DefaultRouteSettings: { ThrottlingRateLimit: Match.anyValue(), ThrottlingBurstLimit: Match.anyValue() },
    });
  });
}
