import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'VIRUSTOTAL_API_KEY',
  name: 'VirusTotal API key',
  vendors: ['virustotal', 'virus_total', 'vt_api'],
  body: { alphabet: 'hex', length: 64 },
  references: ['https://docs.virustotal.com/docs/api-overview'],
});
