import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'CLARIFAI_API_KEY',
  name: 'Clarifai personal access token',
  vendors: ['clarifai'],
  body: { alphabet: 'base36', length: 32 },
  references: ['https://docs.clarifai.com/control/authentication/pat'],
});
