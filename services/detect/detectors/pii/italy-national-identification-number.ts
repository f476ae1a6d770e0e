import { nationalIdWords, taxIdWords } from '../../builders/generic-id-words.ts';
import { isolated } from '../../builders/isolated.ts';
import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { italianCheckLetter } from '../../validators/italian-check-letter.ts';

/** Digits that letters stand for where two people would have the same code (omocodia). */
const omocodia = 'LMNPQRSTUV';
const digit = (character = ''): number => {
  const at = omocodia.indexOf(character);
  return at < 0 ? Number(character) : at;
};
/** Day of birth, 40 more for women. */
const dayOf = (code: string): number => (10 * digit(code[9]) + digit(code[10])) % 40;

export default keyedPersonal({
  id: 'ITALY_NATIONAL_IDENTIFICATION_NUMBER',
  name: 'Codice fiscale or identity card of Italy',
  recommended: true,
  body: String.raw`[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-MZ][0-9LMNPQRSTUV]{3}[A-Z]|C[A-Z]\d{5}[A-Z]{2}|[A-Z]{2}\d{7}`,
  maxLength: 16,
  keywords: [
    'c.f',
    'cf',
    'cod. fiscale',
    'cod fiscale',
    'c. f',
    'codice fiscale',
    'codice fiscal',
    'cod. fisc.',
    'codice',
    'tessera sanitaria',
    'dati anagrafici',
    "carta d'identità",
    "carta d'identita",
    'carta identità',
    'tax code',
    'personal data',
    'health card',
    'health insurance card',
    'ehic',
    'partita i.v.a.',
    'p. iva',
    ...nationalIdWords,
    ...taxIdWords,
  ],
  forms: [
    {
      // In small letters, or grouped as the card has it.
      trigger: { kind: 'keyword' },
      pattern: isolated(
        '[a-z]{3} ?[a-z]{3} ?[0-9lmnp-v]{2}[abcdehlmprst][0-9lmnp-v]{2} ?[a-mz][0-9lmnp-v]{3}[a-z]',
        'i',
      ),
      maxLength: 19,
      keywords: ['c.f', 'cod. fiscale', 'codice fiscale', 'tessera sanitaria', 'fiscal code'],
    },
  ],
  validate: (value, raw) =>
    value.length === 16
      ? dayOf(value) > 0 && dayOf(value) < 32 && italianCheckLetter(value.slice(0, 15)) === value[15] && 'strong'
      : /[1-9]/.test(value) && !/[a-z]/.test(raw),
  values: ['RSSMRA85T10A562S', 'CA12345AA', 'VRDGNN71D52F205B'],
  wrong: ['RSSMRA85T10A562T', 'RSSMRA85X10A562S', 'RSSMBA85T00H542O'],
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html',
    'D.M. 23 December 1976 (codice fiscale)',
    'https://www.agenziaentrate.gov.it',
  ],
});
