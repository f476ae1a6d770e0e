import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'SOCKET_API_TOKEN',
  name: 'Socket API token',
  prefixes: ['sktsec_'],
  alphabet: 'base64url',
  length: [40, 60],
  references: ['https://docs.socket.dev/reference/introduction-to-socket-api'],
});
