import { known } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { compliant, nonCompliant, whenRead } from '../verdicts.ts';

export default defineCheck({
  id: 'website-hosting',
  title: 'The bucket serves a website',
  findingType: 'Policy:S3Bucket/WebsiteHostingEnabled',
  severity: 'MEDIUM',
  needs: ['website'],
  frameworks: { Steampipe: ['s3_bucket_static_website_hosting_disabled'], 'PCI-DSS-4.0.1': ['1.4.4'], SOC2: ['CC6.6'] },
  rationale: 'The website endpoint answers anonymous requests over plain HTTP, and invites to open the bucket for it.',
  remediation: 'Serve through CloudFront with origin access control, then DeleteBucketWebsite.',
  evaluate: ({ website }) =>
    whenRead(website, (value) =>
      value?.configured === true ? nonCompliant('A website is configured.') : compliant('No website is configured.'),
    ),
  examples: [
    { name: 'website', facts: { website: known({ configured: true }) }, expect: 'NON_COMPLIANT' },
    { name: 'none', facts: {}, expect: 'COMPLIANT' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteHosting.html'],
});
