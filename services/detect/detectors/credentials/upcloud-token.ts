import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'UPCLOUD_TOKEN',
  name: 'UpCloud API token',
  prefixes: ['ucat_'],
  alphabet: 'upperDigits',
  length: 26,
  references: ['https://developers.upcloud.com/'],
});
