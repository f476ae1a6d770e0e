import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'TODOIST_TOKEN',
  name: 'Todoist API token',
  vendors: ['todoist'],
  body: { alphabet: 'hex', length: 40 },
  references: ['https://developer.todoist.com/api/v1/'],
});
