import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'MERCADO_PAGO_TOKEN',
  name: 'Mercado Pago access token',
  literals: ['APP_USR-'],
  source: 'APP_USR-(?<secret>[0-9]{14,18}-[0-9]{6}-[a-f0-9]{32}-[0-9]{6,12})',
  most: 86,
  make: (variant) =>
    fakeSecret('APP_USR-', 14, 'digits', variant) +
    fakeSecret('-', 6, 'digits', variant + 10) +
    fakeSecret('-', 32, 'hex', variant + 20) +
    fakeSecret('-', 6, 'digits', variant + 30),
  references: ['https://www.mercadopago.com/developers/en/docs/your-integrations/credentials'],
});
