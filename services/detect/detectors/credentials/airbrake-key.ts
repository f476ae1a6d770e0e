import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'AIRBRAKE_KEY',
  name: 'Airbrake project or user key',
  vendors: ['airbrake'],
  body: { alphabet: 'hex', length: [32, 40] },
  references: ['https://docs.airbrake.io/docs/devops-tools/api/'],
});
