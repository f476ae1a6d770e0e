import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { luxembourgId } from '../../validators/luxembourg-id.ts';

export default keyedPersonal({
  id: 'LUXEMBOURG_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Matricule of Luxembourg',
  body: String.raw`(?:1[89]|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{5}|(?:1[89]|20)\d{2} (?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) \d{5}`,
  maxLength: 15,
  keywords: [
    "numéro d'identification",
    'sozialversicherungsnummer',
    'cns',
    'numéro de sécurité sociale',
    'numéro matricule',
    'matricule',
    'numéro de matricule',
    'matricule national',
    "numéro d'identification national",
    'sozialversicherungsnummer luxemburg',
    ...nationalIdWords,
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  columnEvidence: true,
  validate: (value) => luxembourgId(value) && 'strong',
  values: ['1893120105732', '1985041712340', '2001 0930 04553'],
  wrong: ['1893120105742', '1893130105732', '189312010573'],
  references: ['Loi du 19 juin 2013 relative à l’identification des personnes physiques', 'https://ccss.public.lu'],
});
