import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { addressesOf } from '../../../functions/api/addresses.ts';
import { ROUTES } from '../../../functions/api/routes/index.ts';
import type { Cloud } from '../synthesised.ts';

export function api({ template, all }: Cloud): void {
  // Those of the pages are made only where the API serves them.
  const routes = all('AWS::ApiGatewayV2::Route')
    .filter(([, { Condition }]) => Condition === undefined)
    .map(([, { Properties }]) => Properties);

  test('every address of the routes, and no other, asks for a token with its scope; those of upload links for none', () => {
    for (const { RouteKey, AuthorizationType, AuthorizerId } of routes) {
      const ofLinks = / \/v1\/link\//.test(RouteKey);
      expect([RouteKey, AuthorizationType, AuthorizerId !== undefined]).toEqual(
        ofLinks ? [RouteKey, 'NONE', false] : [RouteKey, 'JWT', true],
      );
    }
    expect(
      routes.map(({ RouteKey, AuthorizationScopes }) => `${RouteKey} ${AuthorizationScopes ?? ''}`).sort(),
    ).toEqual(
      addressesOf(ROUTES)
        .map(
          ({ method, path, admission, route }) =>
            `${method} ${path} ${admission === 'token' ? route.scope : ''}`,
        )
        .sort(),
    );
  });

  test('what everybody may ask is one address, and asked a few times a second at most', () => {
    const open = addressesOf(ROUTES).filter(({ admission }) => admission === 'none');
    expect(open.map(({ path }) => path)).toEqual(['/v1/link/passes']);
    const [[, stage] = ['', undefined]] = all('AWS::ApiGatewayV2::Stage');
    expect(stage?.Properties.RouteSettings).toMatchObject({
      'POST /v1/link/passes': { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 20 },
    });
    const [made] = all('AWS::ApiGatewayV2::Route').filter(([, { Properties }]) =>
      Properties.RouteKey.endsWith('/passes'),
    );
    expect(stage?.DependsOn).toContain(made?.[0]);
  });

  test('tokens come from the issuer and for the audience that are given', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      JwtConfiguration: { Audience: [{ Ref: 'Audience' }], Issuer: { Ref: 'Issuer' } },
    });
  });

  test('the API is for the pages of its own or of one other origin, within a rate, and what it answers is logged', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      CorsConfiguration: {
        'Fn::If': [
          'PagesAtTheApi',
          { Ref: 'AWS::NoValue' },
          Match.objectLike({ AllowOrigins: [{ Ref: 'WebOrigin' }] }),
        ],
      },
    });
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      AccessLogSettings: Match.objectLike({ Format: Match.stringLikeRegexp('requestId.*status') }),
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
    });
  });
}
