import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'ADAFRUIT_IO_KEY',
  name: 'Adafruit IO key',
  prefixes: ['aio_'],
  alphabet: 'base62',
  length: [28, 36],
  references: ['https://io.adafruit.com/api/docs/#authentication'],
});
