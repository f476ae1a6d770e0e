import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'LANGSMITH_API_KEY',
  name: 'LangSmith API key',
  literals: ['lsv2_pt_', 'lsv2_sk_'],
  source: 'lsv2_(?:pt|sk)_(?<secret>[a-f0-9]{32}(?:_[a-f0-9]{10})?)',
  most: 52,
  make: (variant) => `${fakeSecret('lsv2_pt_', 32, 'hex', variant)}${fakeSecret('_', 10, 'hex', variant + 3)}`,
  references: [
    'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
  ],
});
