import { fakeUuid } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'ANACONDA_TOKEN',
  name: 'Anaconda channel token',
  literals: ['anaconda.org/t/', 'anaconda.cloud/t/', 'anaconda.com/t/'],
  source:
    'anaconda\\.(?:org|cloud|com)/t/(?<secret>[a-z]{2}-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})',
  most: 60,
  make: (variant) => `anaconda.org/t/ab-${fakeUuid(variant)}`,
  references: ['https://docs.anaconda.com/anaconda-repository/user-guide/tasks/work-with-accounts/'],
});
