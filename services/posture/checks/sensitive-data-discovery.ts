import { defineCheck } from '../define-check.ts';
import { compliant, nonCompliant, unknown } from '../verdicts.ts';

export default defineCheck({
  id: 'sensitive-data-discovery',
  title: 'Sensitive data discovery reads nothing of the bucket',
  findingType: 'Policy:S3Bucket/DiscoveryMissing',
  severity: 'LOW',
  needs: [],
  dependsOnContents: true,
  frameworks: {
    Steampipe: ['s3_bucket_protected_by_macie'],
    'CIS-v3': ['2.1.3'],
    'CIS-v5': ['2.1.3'],
    'CIS-v6': ['3.1.3'],
    'CIS-v7': ['3.1.3'],
    'PCI-DSS-4.0.1': ['12.5.2'],
    GDPR: ['30'],
    HIPAA: ['164.308(a)(1)(ii)(A)'],
    SOC2: ['CC3.2', 'CC4.1'],
  },
  rationale: 'What nobody has looked at may hold anything.',
  remediation: 'See the coverage of the last sweep: it names what keeps the objects from being read.',
  evaluate: (_, { contents }) => {
    if (contents === undefined || contents.scan === 'NONE') return unknown('No scan of its objects has ended yet');
    return contents.scan === 'READ'
      ? compliant('Objects were analyzed, or there are none.')
      : nonCompliant('The last scan analyzed none of its objects.');
  },
  examples: [
    { name: 'analyzed', facts: {}, context: { contents: { scan: 'READ', kinds: [] } }, expect: 'COMPLIANT' },
    {
      name: 'nothing analyzed',
      facts: {},
      context: { contents: { scan: 'UNREAD', kinds: [] } },
      expect: 'NON_COMPLIANT',
    },
    { name: 'never scanned', facts: {}, context: { contents: { scan: 'NONE', kinds: [] } }, expect: 'UNKNOWN' },
  ],
  references: ['https://docs.aws.amazon.com/macie/latest/user/discovery-asdd.html'],
});
