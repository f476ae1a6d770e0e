import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'BETTER_STACK_TOKEN',
  name: 'Better Stack API token',
  vendors: ['betterstack', 'better_stack', 'betteruptime', 'logtail'],
  body: { alphabet: 'base62', length: 24 },
  references: ['https://betterstack.com/docs/uptime/api/getting-started-with-uptime-api/'],
});
