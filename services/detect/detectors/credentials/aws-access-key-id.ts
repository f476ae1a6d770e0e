import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { accountOfAccessKey } from '../../validators/aws-access-key.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const id = (prefix: string): string => fakeSecret(prefix, 16, 'base32', 1);

export default credential({
  id: 'AWS_ACCESS_KEY_ID',
  name: 'AWS access key id',
  severity: ['MEDIUM', 'MEDIUM', 'HIGH'],
  trigger: { kind: 'literals', literals: ['AKIA', 'ASIA', 'ABIA', 'ACCA'] },
  pattern: /(?<![A-Za-z0-9+_])(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9+=_])/,
  maxLength: 20,
  keywords: ['aws', 'access key', 'access_key_id', 'accesskeyid'],
  keywordRule: 'supporting',
  validate: (value) => !value.endsWith('EXAMPLE') && looksRandom(value.slice(4)),
  evidence: (value) => {
    const account = accountOfAccessKey(value);
    return account === null ? null : `account ${account}`;
  },
  examples: {
    match: [
      `aws_access_key_id = ${id('AKIA')}`,
      id('ASIA'),
      `{"AccessKeyId":"${id('AKIA')}"}`,
      `Authorization: AWS4-HMAC-SHA256 Credential=${id('AKIA')}/20240101/us-east-1/s3/aws4_request`,
      `GET /keys/${id('AKIA')}/status HTTP/1.1`,
    ],
    reject: [
      'AKIAIOSFODNN7' + 'EXAMPLE',
      `AKIA${'A'.repeat(16)}`,
      id('AROA'),
      `x${id('AKIA')}`,
      id('AKIA').toLowerCase(),
    ],
  },
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes'],
});
