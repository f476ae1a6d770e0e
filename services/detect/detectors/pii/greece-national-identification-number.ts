import { validate } from 'stdnum/lib/cjs/gr/amka.js';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'GREECE_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'AMKA or identity card of Greece',
  body: String.raw`(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{7}|[A-ZΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]{1,2}[ -]?\d{6}`,
  maxLength: 11,
  keywords: [
    'αριθμός μητρώου κοινωνικής ασφάλισης',
    'greek social security number',
    'social security number',
    'αδτ',
    'αριθμός δελτίου ταυτότητας',
    'ταυτότητα',
    'ταυτότητας',
    'amka',
    'αμκα',
    'α.μ.κ.α.',
    'αριθμός ταυτότητας',
    'adt',
    'α.δ.τ.',
    'δελτίο ταυτότητας',
    'greek id',
  ],
  negativeKeywords: otherNumbers,
  validate: (value) => (value.length === 11 ? validate(value).isValid && 'strong' : true),
  values: ['01013099997', 'ΑΒ 123456', '01019012341'],
  wrong: ['01013099998', '01133099997'],
  references: ['https://www.amka.gr'],
});
