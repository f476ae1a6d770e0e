import { known } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { compliant, nonCompliant, whenRead } from '../verdicts.ts';

const rules = (origin: string, ...allowedMethods: readonly string[]) =>
  known([{ allowedOrigins: [origin], allowedMethods }]);

export default defineCheck({
  id: 'wildcard-cors',
  title: 'CORS lets scripts of any origin in',
  findingType: 'Policy:S3Bucket/WildcardCors',
  severity: 'MEDIUM',
  needs: ['cors'],
  frameworks: { 'PCI-DSS-4.0.1': ['6.2.4'], SOC2: ['CC6.6'] },
  rationale: 'Any page that a user visits may then read or write the bucket with what his browser holds.',
  remediation: 'Name the origins in AllowedOrigins, with their scheme.',
  evaluate: ({ cors }) =>
    whenRead(cors, (value) => {
      const wide = (value ?? []).filter(({ allowedOrigins }) =>
        allowedOrigins.some((origin) => /^(https?:\/\/)?\*$/.test(origin)),
      );
      if (wide.length === 0) return compliant('No rule allows every origin.');
      return nonCompliant(
        `Any origin may use ${[...new Set(wide.flatMap((rule) => rule.allowedMethods))].join(', ')}.`,
      );
    }),
  examples: [
    { name: 'any origin', facts: { cors: rules('*', 'GET', 'PUT') }, expect: 'NON_COMPLIANT' },
    { name: 'any secure origin', facts: { cors: rules('https://*', 'GET') }, expect: 'NON_COMPLIANT' },
    { name: 'one origin', facts: { cors: rules('https://www.example.com', 'GET') }, expect: 'COMPLIANT' },
    { name: 'no CORS', facts: {}, expect: 'COMPLIANT' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html'],
});
