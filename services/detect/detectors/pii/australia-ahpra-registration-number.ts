import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'AUSTRALIA_AHPRA_REGISTRATION_NUMBER',
  name: 'Registration number of a health practitioner in Australia (Ahpra)',
  negativeKeywords: otherNumbers,
  body: String.raw`[A-Z]{3}\d{10}`,
  maxLength: 13,
  keywords: [
    'ahpra',
    'ahpra number',
    'ahpra registration',
    'ahpra registration number',
    'ahpra id',
    'health practitioner registration',
  ],
  validate: (value) => !/0{10}$/.test(value),
  values: ['MED0001857302', 'NMW0002094417', 'PHA0001390658'],
  wrong: ['MED000185730', 'ME00001857302'],
  references: ['http://hl7.org.au/fhir/StructureDefinition/au-ahpraregistrationnumber'],
});
