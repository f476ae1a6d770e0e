import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'DEEPSOURCE_TOKEN',
  name: 'DeepSource token',
  prefixes: ['dsp_', 'dsat_'],
  alphabet: 'hex',
  length: [40, 64],
  references: ['https://docs.deepsource.com/docs/developers/api'],
});
