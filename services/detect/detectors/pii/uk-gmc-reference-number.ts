import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'UK_GMC_REFERENCE_NUMBER',
  name: 'Reference number of a doctor at the General Medical Council (UK)',
  negativeKeywords: otherNumbers,
  body: String.raw`C?\d{7}`,
  maxLength: 8,
  keywords: [
    'gmc number',
    'gmc reference number',
    'gmc reference',
    'gmc ref',
    'gmc registration',
    'gmc code',
    'gmc id',
    'general medical council',
    'consultant code',
  ],
  validate: (value) => !/(\d)\1{5}/.test(value),
  values: ['6142853', 'C4078216', '7519304'],
  wrong: ['614285', '61428533'],
  references: [
    'https://build.fhir.org/ig/nw-gmsa/nw-gmsa.github.com/StructureDefinition-PractitionerIdentifier.html',
    'https://www.gmc-uk.org/registration-and-licensing/employers-medical-schools-and-colleges/employing-a-doctor/what-to-check',
  ],
});
