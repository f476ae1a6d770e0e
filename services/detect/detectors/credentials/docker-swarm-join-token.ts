import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'DOCKER_SWARM_JOIN_TOKEN',
  name: 'Join or unlock key of a Docker swarm',
  literals: ['SWMTKN-1-', 'SWMKEY-1-'],
  source: 'SWMTKN-1-(?<secret>[0-9a-z]{50}-[0-9a-z]{25})|SWMKEY-1-[A-Za-z0-9+/]{43}',
  most: 90,
  make: (variant) => `${fakeSecret('SWMTKN-1-', 50, 'base36', variant)}-${fakeSecret('', 25, 'base36', variant + 10)}`,
  references: ['https://docs.docker.com/reference/cli/docker/swarm/join-token/'],
});
