import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'AIRTABLE_TOKEN',
  name: 'Airtable personal access token or API key',
  vendors: ['airtable'],
  body: {
    source: '(?:pat[A-Za-z0-9]{14}\\.[a-f0-9]{64}|key[A-Za-z0-9]{14})',
    most: 82,
    make: (variant) => `${fakeSecret('pat', 14, 'base62', variant)}.${fakeSecret('', 64, 'hex', variant)}`,
  },
  alone: { prefix: 'pat', source: 'pat[A-Za-z0-9]{14}\\.[a-f0-9]{64}' },
  references: ['https://airtable.com/developers/web/guides/personal-access-tokens'],
});
