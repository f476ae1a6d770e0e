import { fakeSecret } from '../../builders/fake-secret.ts';
import { secretField } from '../../builders/secret-field.ts';
import { shapedToken } from '../../builders/shaped-token.ts';
import { withForms } from '../../builders/with-forms.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const named = shapedToken({
  id: 'AZURE_STORAGE_ACCOUNT_KEY',
  name: 'Azure Storage account key',
  literals: ['AccountKey='],
  source: 'AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)',
  most: 100,
  make: (variant) => `${fakeSecret('AccountKey=', 86, 'base62', variant)}==`,
  references: ['https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string'],
});
const shape = '[A-Za-z0-9+/]{86}==';
const key = `${fakeSecret('', 86, 'base62', 9)}==`;

export default withForms(
  named,
  [
    secretField({
      keywords: [
        'primary access key',
        'secondary access key',
        'storage account key',
        'azure account key',
        'storage key',
      ],
      source: shape,
      most: 88,
      validate: (value) => looksRandom(value),
    }),
    {
      // Hadoop's driver: `fs.azure.account.key.ACCOUNT.blob.core.windows.net`.
      trigger: {
        kind: 'literals',
        literals: ['.account.key.', '_access_key"', 'AccountKey"', 'aryKey"', 'aryKey:', 'aryMasterKey', 'ary_key'],
      },
      pattern:
        /(?:\.account\.key\.[\w.-]{3,80}|_access_key|AccountKey|(?:prim|second)ary_?(?:Master|Readonly|ReadonlyMaster)?_?Key)(?:["']?[ ]?[,=:>][ ]?["']?|[ ]|<\/name>\s{0,20}<value>)(?<value>(?:[A-Za-z0-9+]|\\?\/|\\u002b){86}==)(?![A-Za-z0-9+/=])/i,
      maxLength: 230,
      validate: (value) => looksRandom(value),
    },
  ],
  () => ({
    match: [
      { header: 'primary_access_key', text: key },
      `spark.conf.set("fs.azure.account.key.acme.dfs.core.windows.net", "${key}")`,
    ],
  }),
);
