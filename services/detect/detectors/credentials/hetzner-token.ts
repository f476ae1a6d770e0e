import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'HETZNER_TOKEN',
  name: 'Hetzner Cloud token',
  vendors: ['hetzner', 'hcloud'],
  body: { alphabet: 'base62', length: 64 },
  references: ['https://docs.hetzner.cloud/#authentication'],
});
