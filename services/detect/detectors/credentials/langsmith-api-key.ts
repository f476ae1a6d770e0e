import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'LANGSMITH_API_KEY',
  name: 'LangSmith API key',
  prefixes: ['lsv2_pt_', 'lsv2_sk_'],
  alphabet: 'hex',
  length: 32,
  references: [
    'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
  ],
});
