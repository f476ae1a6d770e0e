import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'SUMO_LOGIC_KEY',
  name: 'Sumo Logic access key',
  vendors: ['sumologic', 'sumo_logic', 'sumo'],
  body: { alphabet: 'base62', length: 64 },
  references: ['https://help.sumologic.com/docs/manage/security/access-keys/'],
});
