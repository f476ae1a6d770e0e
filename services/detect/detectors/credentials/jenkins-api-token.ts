import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'JENKINS_API_TOKEN',
  name: 'Jenkins API token',
  vendors: ['jenkins'],
  body: {
    source: '11[a-f0-9]{32}',
    most: 34,
    make: (variant) => fakeSecret('11', 32, 'hex', variant),
  },
  references: ['https://www.jenkins.io/doc/book/using/remote-access-api/'],
});
