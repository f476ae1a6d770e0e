import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'TRAVIS_TOKEN',
  name: 'Travis CI access token',
  vendors: ['travis'],
  body: { alphabet: 'base64url', length: 22 },
  references: ['https://docs.travis-ci.com/user/triggering-builds/'],
});
