import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';
import { finnishId } from '../../validators/finnish-id.ts';

export default keyedPersonal({
  id: 'FINLAND_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Henkilötunnus of Finland',
  body: String.raw`(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[-+ABCDEFYXWVU]\d{3}[0-9A-FHJ-NPR-Y]`,
  maxLength: 11,
  keywords: [
    'henkilötunnus',
    'henkilotunnus',
    'hlötunnus',
    'hlö.tunnus',
    'henk.tunnus',
    'sotu',
    'sosiaaliturvatunnus',
    'henkilötunnuksen',
    'henkilötunnuksesi',

    'hetu',
    'personbeteckning',
    'finnish personal identity code',
    'personal identity code',
    ...nationalIdWords,
    ...taxIdWords,
  ],
  negativeKeywords: otherNumbers,
  normalize: (value) => value.toUpperCase(),
  validate: (value) => finnishId(value) && 'strong',
  values: ['131052-308T', '010594Y9032', '121096-224T'],
  wrong: ['131052-308U', '131352-308T'],
  references: ['https://dvv.fi'],
});
