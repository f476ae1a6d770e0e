import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'PDFSHIFT_API_KEY',
  name: 'PDFShift API key',
  vendors: ['pdfshift'],
  body: {
    source: '(?:sk_[a-f0-9]{40}|[a-f0-9]{32})',
    most: 43,
    make: (variant) => fakeSecret('sk_', 40, 'hex', variant),
  },
  references: ['https://docs.pdfshift.io/#authentication'],
});
