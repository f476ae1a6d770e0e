import { personal } from '../../builders/identifier.ts';
import { labelledAddresses } from '../../builders/labelled-address.ts';
import { severities } from '../../builders/severities.ts';
import {
  addressComma,
  stateAndZip,
  streetTypes,
  usBox,
  usLine,
  usPlace,
  usStreet,
} from '../../builders/us-address-pattern.ts';

const addressWords = [
  'address',
  'mailing address',
  'home address',
  'street address',
  'residence',
  'lives at',
  'ship to',
  'bill to',
  'deliver to',
  'adresse',
  'dirección',
  'indirizzo',
];

export default personal({
  id: 'ADDRESS',
  name: 'Postal address',
  severity: severities.rising,
  trigger: { kind: 'literals', literals: stateAndZip, maxBack: 160 },
  pattern: new RegExp(String.raw`(?<![\w#.,-])(?:${usStreet}|${usBox})${addressComma}${usPlace}(?![\w-])`),
  maxLength: 200,
  keywords: addressWords,
  keywordRule: 'supporting',
  bareConfidence: 'HIGH',
  composite: true,
  normalize: (value) => value.toLowerCase().replace(/\W+/g, ' '),
  validate: () => 'strong',
  forms: [
    ...labelledAddresses,
    {
      trigger: { kind: 'literals', literals: streetTypes, maxBack: 110 },
      pattern: new RegExp(usLine),
      maxLength: 300,
      bareConfidence: 'MEDIUM',
    },
  ],
  examples: {
    match: [
      'Send it to 742 Evergreen Terrace, Springfield, OR 97477 please',
      { text: '1 Main St, Tampa, FL 33601', header: 'address' },
      '88 N Oak Ave Apt 4B\nPortland, OR 97201',
      { text: 'Milanlaan 237, 3122ZS, Lopikerkapel', header: 'adres' },
      { text: 'Kerkstraat 5 bus 2, 9050 Gentbrugge', header: 'adres' },
      'con domicilio en calle Doctor Cerrada, nº 22, 3º izda., 50005 Zaragoza',
      'Anschrift: Beckmanngasse 32, 23335 Ahaus',
      '8500 Beverly Blvd #200',
      'One Harbor Way, Portland ME',
      'State St and 5th Ave, Boise, ID',
    ],
    reject: [
      '742 items in Terrace, Springfield',
      'memory address: Block 12 Page 7',
      'error 12 at Main St without a town',
      '5 Big Road tests passed in CI 12345',
      '10 Downing questions',
      '500 GB Hard Drive',
      '3 Main St. pages are missing',
      'he lives at 24 different places',
      'vivo en 3 ciudades',
      '2025-07-23T16:01:44.132Z WARN [address-active] owner',
    ],
  },
  references: ['USPS Publication 28, Postal Addressing Standards', 'UPU S42, International postal address components'],
});
