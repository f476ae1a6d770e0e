import { fakeUuid } from '../../builders/fake-secret.ts';
import { keyedSecret, uuidSource } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'SPLUNK_TOKEN',
  name: 'Splunk HTTP event collector token',
  vendors: ['splunk'],
  body: { source: uuidSource, most: 36, make: fakeUuid },
  references: ['https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector'],
});
