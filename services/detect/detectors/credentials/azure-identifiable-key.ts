import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

/** Signatures that Microsoft writes into the keys of its services, with the characters before and after them. */
const shapes: readonly (readonly [signature: string, before: number, after: number, end: string])[] = [
  ['+ASt', 76, 5, '[AQgw]=='],
  ['ACDb', 76, 5, '[AQgw]=='],
  ['+ABa', 76, 5, '[AQgw]=='],
  ['+AMC', 33, 5, '='],
  ['+AEh', 33, 5, '='],
  ['+ASb', 33, 5, '='],
  ['+ARm', 33, 5, '='],
  ['AIoT', 33, 5, '='],
  ['AzCa', 33, 5, '='],
  ['AzEG', 33, 5, '='],
  ['+ACR', 42, 6, ''],
  ['AzSe', 42, 6, ''],
  ['AzFu', 44, 5, '[AQgw]=='],
];
const source = ([signature, before, after, end]: (typeof shapes)[number]): string =>
  `[A-Za-z0-9+/_-]{${before}}${signature.replace('+', '\\+')}[A-Za-z0-9+/_-]{${after}}${end}`;
const storage = `${fakeSecret('', 76, 'base64')}+ASt${fakeSecret('', 5, 'base64')}w==`;
const search = `${fakeSecret('', 42)}AzSe${fakeSecret('', 6)}`;

export default credential({
  id: 'AZURE_IDENTIFIABLE_KEY',
  name: 'Azure service key with a signature (storage, Cosmos DB, search, Event Hubs, registry, …)',
  trigger: { kind: 'literals', literals: [...shapes.map(([signature]) => signature), 'JQQJ9'], maxBack: 76 },
  pattern: new RegExp(
    `(?<![A-Za-z0-9+/_-])(?:${shapes.map(source).join('|')}|[A-Za-z0-9]{52}JQQJ9[9D][A-L][A-Za-z0-9][A-Za-z0-9]{24})(?![A-Za-z0-9+/=_-])`,
  ),
  maxLength: 92,
  validate: (value) => looksRandom(value, 4),
  examples: {
    match: [
      `AccountKey=${storage};EndpointSuffix=core.windows.net`,
      `"api-key": "${search}"`,
      `OPENAI=${fakeSecret('', 52)}JQQJ99BA${fakeSecret('', 24)}`,
    ],
    reject: [storage.replace('+ASt', '+AAt'), search.slice(1), `${'x'.repeat(42)}AzSe${'x'.repeat(6)}`],
  },
  references: ['https://github.com/microsoft/security-utilities/blob/main/docs/README.md'],
});
