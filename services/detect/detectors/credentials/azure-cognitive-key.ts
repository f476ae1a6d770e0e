import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'AZURE_COGNITIVE_KEY',
  name: 'Azure AI services, Search or OpenAI key',
  vendors: [
    'azure_openai',
    'azureopenai',
    'azure_search',
    'azuresearch',
    'ocp-apim-subscription',
    'cognitive_services',
    'azure_cognitive',
  ],
  body: {
    source: '(?:[a-f0-9]{32}|[A-Za-z0-9]{52}|[A-Za-z0-9]{84})',
    most: 84,
    make: (variant) => fakeSecret('', 32, 'hex', variant),
  },
  references: ['https://learn.microsoft.com/azure/ai-services/authentication'],
});
