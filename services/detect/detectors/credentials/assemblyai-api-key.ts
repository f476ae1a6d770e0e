import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'ASSEMBLYAI_API_KEY',
  name: 'AssemblyAI API key',
  vendors: ['assemblyai'],
  body: { alphabet: 'base36', length: 32 },
  references: ['https://www.assemblyai.com/docs'],
});
