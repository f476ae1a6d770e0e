import { fakeUuid } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'AWS_MWS_AUTH_TOKEN',
  name: 'Amazon Marketplace Web Service auth token',
  literals: ['amzn.mws.'],
  source: 'amzn\\.mws\\.(?<secret>[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})',
  most: 45,
  make: (variant) => `amzn.mws.${fakeUuid(variant)}`,
  references: ['https://docs.developer.amazonservices.com/en_US/dev_guide/DG_Registering.html'],
});
