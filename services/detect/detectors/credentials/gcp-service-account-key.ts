import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const file = (id: string, quote = '"'): string =>
  [
    '{',
    '"type": "service_account",',
    '"project_id": "orders-prod",',
    `"private_key_id": "${id}",`,
    '"private_key": "-----BEGIN',
  ]
    .join(' ')
    .replaceAll('"', quote);
const id = fakeSecret('', 40, 'hex');

export default credential({
  id: 'GCP_SERVICE_ACCOUNT_KEY',
  name: 'Google Cloud service account key file',
  trigger: { kind: 'literals', literals: ['service_account'] },
  pattern:
    /service_account\\?"[^}]{1,300}?private_key_id\\?"\s{0,4}:\s{0,4}\\?"(?<value>[a-f0-9]{40})\\?"[^}]{1,300}?private_key\\?"\s{0,4}:\s{0,4}\\?"-----BEGIN/,
  maxLength: 720,
  acrossFields: true,
  validate: (value) => looksRandom(value),
  examples: {
    match: [file(id), file(id).replaceAll(', ', ',\n  '), file(id, '\\"')],
    reject: [file('0'.repeat(40)), file('your-key-id'), file(id).replace('-----BEGIN', '')],
  },
  references: ['https://cloud.google.com/iam/docs/keys-create-delete'],
});
