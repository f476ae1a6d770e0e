import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'PERSONA_API_KEY',
  name: 'Persona API key',
  literals: ['persona_production_', 'persona_sandbox_'],
  source: 'persona_(?:production|sandbox)_(?<secret>[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})',
  most: 60,
  make: (variant) => {
    const h = fakeSecret('', 32, 'hex', variant);
    return `persona_production_${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
  },
  references: ['https://docs.withpersona.com/api-keys'],
});
