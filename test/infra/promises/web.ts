import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import type { Cloud } from '../synthesised.ts';

type Entry = ReturnType<Cloud['all']>[number];

export function web({ template, all, statements, allowed }: Cloud, region: string): void {
  const inChina = region.startsWith('cn-');
  const { Parameters, Resources, Outputs, Rules } = template.toJSON();

  describe('the pages', () => {
    test('come from where a parameter says, and from the API when it says nothing', () => {
      expect(Parameters.PagesFrom).toMatchObject({
        Default: 'api',
        AllowedValues: inChina ? ['api', 'elsewhere'] : ['api', 'cloudfront', 'elsewhere'],
      });
      expect(Outputs.PagesBucket.Condition).toBe('PagesFromApi');
      expect(Outputs.CloudFrontBucket?.Condition).toBe(inChina ? undefined : 'PagesFromCloudFront');
    });

    test('need an origin of their own wherever the API does not serve them', () => {
      expect(Rules.OriginIsGiven).toMatchObject({
        RuleCondition: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'PagesFrom' }, 'api'] }] },
        Assertions: [{ Assert: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'WebOrigin' }, ''] }] } }],
      });
    });

    test('make nothing refer to what is not made under every value of the parameter', () => {
      const conditions = new Map<string, string | undefined>(
        Object.entries(Resources).map(([id, resource]) => [id, Object(resource).Condition]),
      );
      const broken = Object.entries(Resources).flatMap(([id, resource]) =>
        referred(resource)
          .filter((other) => conditions.get(other) !== undefined)
          .filter((other) => conditions.get(other) !== conditions.get(id))
          .map((other) => `${id} → ${other}`),
      );
      expect(broken).toEqual([]);
    });
  });

  describe('the pages from the API', () => {
    const ours = ([, { Condition }]: Entry) => Condition === 'PagesFromApi';
    const [[bucket] = ['']] = all('AWS::S3::Bucket').filter(ours);

    test('answer every other address, without a token and oftener than anything else', () => {
      const routes = all('AWS::ApiGatewayV2::Route').filter(ours);
      expect(
        routes.map(([, { Properties }]) => [Properties.RouteKey, Properties.AuthorizationType]).sort(),
      ).toEqual([
        ['GET /', 'NONE'],
        ['GET /{file+}', 'NONE'],
      ]);
      const [[, stage] = ['', undefined]] = all('AWS::ApiGatewayV2::Stage');
      for (const [id, { Properties }] of routes) {
        expect(stage?.Properties.RouteSettings[Properties.RouteKey]).toEqual({
          'Fn::If': [
            'PagesFromApi',
            { ThrottlingRateLimit: 300, ThrottlingBurstLimit: 600 },
            { Ref: 'AWS::NoValue' },
          ],
        });
        // The stage waits for them.
        expect(JSON.stringify(stage?.Metadata)).toContain(`{"Ref":"${id}"}`);
      }
    });

    test('are read from a bucket of their own by the function that serves them alone, and it reads nothing else', () => {
      const reading = allowed.filter(({ resources }) => resources.some((one) => one.includes(bucket)));
      expect(reading.map(({ actions }) => actions)).toEqual([['s3:GetObject'], ['s3:ListBucket']]);
      expect(new Set(reading.map(({ in: id }) => id)).size).toBe(1);
      const rights = allowed.filter(({ in: id }) => id === reading[0]?.in).flatMap(({ actions }) => actions);
      expect(rights.filter((right) => !right.startsWith('logs:'))).toEqual(['s3:GetObject', 's3:ListBucket']);
    });

    test('may talk to the issuer and the store of files', () => {
      template.hasResourceProperties('AWS::Lambda::Function', {
        Environment: {
          Variables: Match.objectLike({
            PAGES_BUCKET: { Ref: bucket },
            PAGES_ISSUER: { Ref: 'Issuer' },
            PAGES_SEND_TO: {
              'Fn::Join': [
                '',
                [
                  { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'Issuer' }] }] },
                  ' ',
                  { 'Fn::GetAtt': [Match.stringLikeRegexp('^Uploads'), 'RegionalDomainName'] },
                ],
              ],
            },
          }),
        },
      });
    });
  });

  if (inChina) {
    test('the pages are not served by CloudFront, which lacks there what they need', () => {
      expect(all('AWS::CloudFront::Distribution')).toEqual([]);
      expect(Parameters.PagesCertificate).toBeUndefined();
    });
    return;
  }

  describe('the pages from CloudFront', () => {
    const distributions = all('AWS::CloudFront::Distribution');

    test('come from one place by TLS, the API with them and never kept', () => {
      expect(distributions).toHaveLength(1);
      const config = distributions[0]?.[1].Properties.DistributionConfig;
      expect(config.DefaultCacheBehavior.ViewerProtocolPolicy).toBe('redirect-to-https');
      expect(config.ViewerCertificate.MinimumProtocolVersion).toBe('TLSv1.2_2021');
      const [api] = config.CacheBehaviors;
      expect(api).toMatchObject({ PathPattern: '/v1/*', ViewerProtocolPolicy: 'https-only' });
      // CloudFront's own policy by the name CachingDisabled.
      expect(api.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
    });

    test('carry a policy that lets nothing inline and no other site in', () => {
      const [[, policy] = ['', undefined]] = all('AWS::CloudFront::ResponseHeadersPolicy');
      const { ContentSecurityPolicy } =
        policy?.Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig ?? {};
      const said = JSON.stringify(ContentSecurityPolicy.ContentSecurityPolicy);
      expect(said).toContain("default-src 'none'; script-src 'self'");
      expect(said).toContain("frame-ancestors 'none'");
      expect(said).not.toContain('unsafe');
    });

    test('are read from the bucket by that distribution alone', () => {
      const [id] = distributions[0] ?? [''];
      const reading = statements.filter(({ principal }) => principal.includes('cloudfront'));
      expect(reading).toHaveLength(1);
      expect(reading[0]).toMatchObject({ effect: 'Allow', actions: ['s3:GetObject'] });
      expect(reading[0]?.condition).toContain(id);
    });

    test('are made only where the parameter says so, and need a certificate', () => {
      template.allResources('AWS::CloudFront::Distribution', { Condition: 'PagesFromCloudFront' });
      template.hasResource('AWS::S3::Bucket', { Condition: 'PagesFromCloudFront' });
      expect(Rules.CertificateIsGiven).toMatchObject({
        RuleCondition: { 'Fn::Equals': [{ Ref: 'PagesFrom' }, 'cloudfront'] },
        Assertions: [{ Assert: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'PagesCertificate' }, ''] }] } }],
      });
    });
  });
}

/** What a resource cannot be made without; what stands in an `Fn::If` is only asked for where it is there. */
function referred(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Fn::If') return [];
    if (key === 'Ref') return [String(inner)];
    if (key === 'Fn::GetAtt') return [String(inner[0])];
    if (key === 'DependsOn') return [inner].flat().map(String);
    return referred(inner);
  });
}
