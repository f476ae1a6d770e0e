import { datePattern } from '../../builders/date-pattern.ts';
import { personal } from '../../builders/identifier.ts';
import { severities } from '../../builders/severities.ts';
import { birthDate } from '../../validators/birth-date.ts';

export default personal({
  id: 'DATE_OF_BIRTH',
  name: 'Date of birth',
  severity: severities.rising,
  pattern: datePattern,
  maxLength: 40,
  keywords: [
    ...[
      'bday',
      'b day',
      'birth date',
      'birthdate',
      'birthday',
      'date of birth',
      'dob',
      'd.o.b',
      'born',
      'born on',
      'birth',
      'birth dt',
      'birth day',
    ],
    ...[
      'geburtsdatum',
      'geboren am',
      'geb.',
      'date de naissance',
      'né le',
      'née le',
      'fecha de nacimiento',
      'nacimiento',
      'data di nascita',
      'nato il',
    ],
    ...[
      'nata il',
      'data de nascimento',
      'nascimento',
      'geboortedatum',
      'fødselsdato',
      'födelsedatum',
      'data urodzenia',
      'datum narození',
      'syntymäaika',
    ],
  ],
  negativeKeywords: ['updated', 'created', 'modified', 'expires', 'expiry', 'issued', 'admission', 'visit', 'invoice'],
  normalize: (value) => value,
  validate: (_, raw) => birthDate(raw),
  examples: {
    match: [
      'DOB 03/15/1989',
      { text: '1980-03-15', header: 'date_of_birth' },
      'was born on 2 February 1975 in Leeds',
      'Geburtsdatum: 15.03.1989',
      '{"birthDate":"19800315"}',
    ],
    reject: [
      'created 2019-03-15',
      'DOB 45/99/1989',
      { text: '1980-03-15', header: 'updated_at' },
      'dob missing; expires 03/15/2027',
      'DOB 2980-03-15',
    ],
  },
  references: ['https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html'],
});
