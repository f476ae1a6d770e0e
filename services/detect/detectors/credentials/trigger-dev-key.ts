import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'TRIGGER_DEV_KEY',
  name: 'Trigger.dev key',
  prefixes: ['tr_dev_', 'tr_prod_', 'tr_stg_', 'tr_preview_', 'tr_pat_'],
  alphabet: 'base62',
  length: [20, 48],
  references: ['https://trigger.dev/docs/apikeys'],
});
