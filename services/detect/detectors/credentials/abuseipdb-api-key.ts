import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'ABUSEIPDB_API_KEY',
  name: 'AbuseIPDB API key',
  vendors: ['abuseipdb'],
  body: { alphabet: 'hex', length: 80 },
  references: ['https://docs.abuseipdb.com/'],
});
