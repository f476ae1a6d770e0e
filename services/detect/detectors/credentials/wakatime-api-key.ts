import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'WAKATIME_API_KEY',
  name: 'WakaTime API key',
  vendors: ['wakatime', 'waka_'],
  body: {
    source: '(?:waka_)?[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}',
    most: 41,
    make: (variant) =>
      fakeSecret('', 8, 'hex', variant) +
      fakeSecret('-', 4, 'hex', variant + 10) +
      fakeSecret('-', 4, 'hex', variant + 20) +
      fakeSecret('-', 4, 'hex', variant + 30) +
      fakeSecret('-', 12, 'hex', variant + 40),
  },
  references: ['https://wakatime.com/developers#authentication'],
});
