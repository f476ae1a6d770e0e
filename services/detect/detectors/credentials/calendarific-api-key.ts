import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'CALENDARIFIC_API_KEY',
  name: 'Calendarific API key',
  vendors: ['calendarific'],
  body: { alphabet: 'base62', length: [32, 40] },
  references: ['https://calendarific.com/api-documentation'],
});
