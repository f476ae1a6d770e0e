import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'FRAME_IO_TOKEN',
  name: 'Frame.io API token',
  prefixes: ['fio-u-'],
  alphabet: 'base64url',
  length: [56, 72],
  references: ['https://developer.adobe.com/frameio/guides/Authentication/'],
});
