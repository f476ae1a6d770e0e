import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'EBAY_SECRET',
  name: 'eBay client secret',
  vendors: ['ebay'],
  body: {
    source: '(?:PRD|SBX)-[a-f0-9]{12}(?:-[a-f0-9]{4}){3}-[a-f0-9]{4}',
    most: 36,
    make: (variant) =>
      fakeSecret('PRD-', 12, 'hex', variant) +
      fakeSecret('-', 4, 'hex', variant + 10) +
      fakeSecret('-', 4, 'hex', variant + 20) +
      fakeSecret('-', 4, 'hex', variant + 30) +
      fakeSecret('-', 4, 'hex', variant + 40),
  },
  references: ['https://developer.ebay.com/api-docs/static/creating-edp-key.html'],
});
