import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'INFISICAL_SERVICE_TOKEN',
  name: 'Infisical service token',
  vendors: ['infisical'],
  body: {
    source: 'st\\.[a-f0-9]{24}\\.[a-f0-9]{32}\\.[a-f0-9]{32}',
    most: 95,
    make: (variant) => {
      const hex = (length: number): string => fakeSecret('', length, 'hex', variant);
      return `st.${hex(24)}.${hex(32)}.${fakeSecret('', 32, 'hex', variant + 1)}`;
    },
  },
  references: ['https://infisical.com/docs/documentation/platform/token'],
});
