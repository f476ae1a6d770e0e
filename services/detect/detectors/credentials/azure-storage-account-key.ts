import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'AZURE_STORAGE_ACCOUNT_KEY',
  name: 'Azure Storage account key',
  literals: ['AccountKey='],
  source: 'AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)',
  most: 100,
  make: (variant) => `${fakeSecret('AccountKey=', 86, 'base62', variant)}==`,
  references: ['https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string'],
});
