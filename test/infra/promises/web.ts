import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import type { Cloud } from '../synthesised.ts';

export function web({ template, all, statements }: Cloud, region: string): void {
  if (region.startsWith('cn-')) {
    test('the pages are not served by CloudFront, which lacks there what they need', () => {
      expect(all('AWS::CloudFront::Distribution')).toEqual([]);
    });
    return;
  }

  describe('the pages', () => {
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

    test('are made only with a certificate', () => {
      const condition = Object.keys(template.toJSON().Conditions).find((name) =>
        name.startsWith('WebWanted'),
      );
      expect(condition).toBeDefined();
      template.allResources('AWS::CloudFront::Distribution', { Condition: condition });
      template.hasResource('AWS::S3::Bucket', { Condition: condition });
      template.hasParameter('PagesCertificate', Match.objectLike({ Default: '' }));
    });
  });
}
