import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'STRAVA_SECRET',
  name: 'Strava client secret or token',
  vendors: ['strava'],
  body: { alphabet: 'hex', length: 40 },
  references: ['https://developers.strava.com/docs/authentication/'],
});
