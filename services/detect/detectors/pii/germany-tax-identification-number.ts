import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { germanTaxId } from '../../validators/german-tax-id.ts';

export default keyedPersonal({
  id: 'GERMANY_TAX_IDENTIFICATION_NUMBER',
  name: 'Steuerliche Identifikationsnummer or Steuernummer of Germany',
  recommended: true,
  body: String.raw`[1-9]\d[ ]?\d{3}[ ]?\d{3}[ ]?\d{3}|[1-9]\d\d/\d{3}/\d{4}/\d|\d{2,3}[/ ]\d{3,4}[/ ]\d{4,5}|\d{13}`,
  maxLength: 15,
  keywords: [
    'tin',

    'st.-nr',
    'st nr',
    'steuerident nr',
    'steuer ident nr',
    'steuer ident nummer',
    'steuer identifikationsnummer',
    'steueridentifikationsnummer',
    'steuerliche identifikationsnummer',
    'steuer id',
    'steuer-id',
    'steuerid',
    'steuernummer',
    'stcd1',
    'stcd2',
    'steuer nr',
    'identifikationsnummer',
    'idnr',
    'tax id',
    'tax identification number',
    'tax number',
  ],
  validate: germanTaxId,
  values: ['36 574 261 809', '65929970489', '181/815/08155'],
  wrong: ['36 574 261 890', '36 574 261'],
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html', 'https://www.bzst.de'],
});
