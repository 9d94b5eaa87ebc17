import * as z from 'zod';
import { gateway, type Route } from '../runtime/gateway.ts';
import { routeKey } from '../runtime/route.ts';
import type { Authorizer } from '../runtime/token.ts';
import { functionOf } from './function.ts';
import { identity, type Resource, type ResourceType, type Site } from './resource.ts';

const Api = z.object({
  ProtocolType: z.literal('HTTP', { error: 'this machine runs HTTP APIs alone' }),
  CorsConfiguration: z
    .object({
      AllowOrigins: z.array(z.string()).default([]),
      AllowMethods: z.array(z.string()).default([]),
      AllowHeaders: z.array(z.string()).default([]),
      MaxAge: z.number().default(0),
    })
    .optional(),
});

const RouteProperties = z.object({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
});

const Integration = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
});

const JwtAuthorizer = z.object({
  AuthorizerType: z.literal('JWT'),
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()) }),
});

/** The parts of an API; they are found again by their references when the API is opened. */
export const ROUTE: ResourceType = { type: 'AWS::ApiGatewayV2::Route', identify: (name) => identity(name) };
export const INTEGRATION: ResourceType = {
  type: 'AWS::ApiGatewayV2::Integration',
  identify: (name) => identity(name),
};
export const AUTHORIZER: ResourceType = {
  type: 'AWS::ApiGatewayV2::Authorizer',
  identify: (name) => identity(name, { AuthorizerId: name }),
};

export const HTTP_API: ResourceType = {
  type: 'AWS::ApiGatewayV2::Api',
  identify: (name, { apiUrl }) => identity(name, { ApiId: name, ApiEndpoint: apiUrl }),
  async make(resource, site) {
    const { CorsConfiguration: cors } = Api.parse(resource.properties);
    const authorizers = new Map<string, Authorizer>();
    const settings = {
      apiId: resource.identity.ref,
      stage: '$default',
      routes: site
        .all(ROUTE.type)
        .map(({ properties }) => RouteProperties.parse(properties))
        .filter(({ ApiId }) => ApiId === resource.identity.ref)
        .map((route) => assemble(route, site, authorizers)),
      cors: cors
        ? {
            origins: cors.AllowOrigins,
            methods: cors.AllowMethods,
            headers: cors.AllowHeaders,
            maxAge: cors.MaxAge,
          }
        : null,
    };
    site.openDoor(gateway(settings, site.clock, site.onAnswered));
  },
};

function assemble(
  route: z.infer<typeof RouteProperties>,
  site: Site,
  authorizers: Map<string, Authorizer>,
): Route {
  const integration = Integration.parse(
    named(site.all(INTEGRATION.type), route.Target.replace('integrations/', '')).properties,
  );
  let authorizer: Authorizer | null = null;
  if (route.AuthorizationType === 'JWT') {
    const id = route.AuthorizerId ?? '';
    const { JwtConfiguration } = JwtAuthorizer.parse(named(site.all(AUTHORIZER.type), id).properties);
    authorizer = authorizers.get(id) ?? {
      issuer: JwtConfiguration.Issuer,
      audience: JwtConfiguration.Audience,
    };
    authorizers.set(id, authorizer);
  }
  return {
    route: routeKey(route.RouteKey),
    target: functionOf(integration.IntegrationUri, site),
    scopes: route.AuthorizationScopes,
    authorizer,
  };
}

function named(resources: readonly Resource[], ref: string): Resource {
  const found = resources.find(({ identity }) => identity.ref === ref);
  if (!found) throw new Error(`the template names ${ref}, but has no such resource`);
  return found;
}
