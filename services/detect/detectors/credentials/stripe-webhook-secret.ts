import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'STRIPE_WEBHOOK_SECRET',
  name: 'Webhook signing secret (Stripe, Svix)',
  prefixes: ['whsec_'],
  alphabet: 'base64',
  length: [24, 80],
  references: ['https://docs.stripe.com/webhooks/signature'],
});
