import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'PARTICLE_TOKEN',
  name: 'Particle access token',
  vendors: ['particle'],
  body: { alphabet: 'hex', length: 40 },
  wordNeeded: true,
  references: ['https://docs.particle.io/reference/cloud-apis/access-tokens/'],
});
