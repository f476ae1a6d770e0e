import { driversLicenseDetector } from '../../builders/drivers-license-detector.ts';
import { brazilianDriver } from '../../validators/brazilian-numbers.ts';

export default driversLicenseDetector({
  id: 'BRAZIL_DRIVERS_LICENSE',
  name: 'Driving licence number of Brazil',
  body: String.raw`\d{11}`,
  maxLength: 11,
  keywords: [
    'cnh',
    'carteira nacional de habilitação',
    'carteira de habilitação',
    'carteira de motorista',
    'registro cnh',
    'nº registro cnh',
    'habilitação nº',
  ],
  validate: (value) => brazilianDriver(value) && 'strong',
  values: ['78361394508', '66388534507', '42524874487'],
  wrong: ['78361394509', '663885345'],
});
