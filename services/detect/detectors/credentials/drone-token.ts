import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'DRONE_TOKEN',
  name: 'Drone CI token',
  vendors: ['drone_token', 'drone_server', 'drone_secret', 'dronetoken', 'droneci'],
  body: { alphabet: 'base62', length: 32 },
  references: ['https://docs.drone.io/api/overview/'],
});
