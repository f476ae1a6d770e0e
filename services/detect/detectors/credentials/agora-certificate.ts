import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'AGORA_CERTIFICATE',
  name: 'Agora app certificate',
  vendors: ['agora'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://docs.agora.io/en/video-calling/token-authentication/deploy-token-server'],
});
