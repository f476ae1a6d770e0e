import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { romanianCnp } from '../../validators/romanian-cnp.ts';

export default keyedPersonal({
  id: 'ROMANIA_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'CNP of Romania',
  body: String.raw`[1-9]\d{12}`,
  maxLength: 13,
  keywords: [
    'numerical personal code',
    'romanian personal code',
    'cnp',
    'cod numeric personal',
    'codul numeric personal',
    ...nationalIdWords,
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  forms: [
    {
      // Identity cards: `C.I. seria KX nr. 441820`.
      trigger: { kind: 'literals', literals: ['seria ', 'Seria ', 'SERIA '] },
      pattern: /(?:[Ss]eria|SERIA) (?<value>[A-Z]{2},? (?:[Nn]r\.?|NR\.?|numarul) ?\d{6})(?!\d)/,
      maxLength: 40,
      keywords: [],
      keywordRule: 'none',
      bareConfidence: 'MEDIUM',
      columnEvidence: false,
      validate: () => true,
    },
  ],
  columnEvidence: true,
  validate: (value) => romanianCnp(value) && 'strong',
  values: ['1630615123457', '1800101221144', '1900101123457'],
  wrong: ['1630615123458', '163061512345'],
  references: ['https://legislatie.just.ro'],
});
