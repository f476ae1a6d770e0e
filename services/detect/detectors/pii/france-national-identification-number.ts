import { acceptFrenchId } from '../../accept/french-id.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { frenchNationalId } from '../../validators/french-national-id.ts';

export default keyedPersonal({
  id: 'FRANCE_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'INSEE number or identity card of France',
  recommended: true,
  body: String.raw`[12478] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?\d[\dAB] ?\d{3} ?\d{3}(?: ?\d{2})?|[A-Z0-9]{4}[A-Z]{0,2}\d{5,8}`,
  maxLength: 21,
  accept: acceptFrenchId,
  keywords: [
    'insee',
    'numéro de sécurité sociale',
    'numero de securite sociale',
    'sécurité sociale',
    'securite sociale',
    'sécurité sociale numéro',
    'code sécurité sociale',
    'assurance sociale',
    "numéro d'assurance",
    'nir',
    'carte nationale d’identité',
    "carte nationale d'identité",
    'cni',
    'fssn#',
    'french social security number',
    'national id number',
    'nationalid#',
    'insurance number',
    'social security',
    'social security number',
    'ss#',
    'ssn',
    'ssn#',
  ],
  validate: frenchNationalId,
  values: ['2 95 10 99 126 111 93', '295109912611193', '1 85 07 31 123 456 32'],
  wrong: ['2 95 10 99 126 111 94', '295109912'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'https://www.insee.fr/fr/metadonnees/definition/c1409',
  ],
});
