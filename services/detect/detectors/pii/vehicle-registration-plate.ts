import { personal } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { lookalikes } from '../../builders/lookalikes.ts';
import { platePatterns } from '../../builders/plate-patterns.ts';
import { severities } from '../../builders/severities.ts';

export default personal({
  id: 'VEHICLE_REGISTRATION_PLATE',
  name: 'Registration plate of a vehicle',
  severity: severities.rising,
  maturity: 'experimental',
  pattern: isolated(platePatterns.join('|')),
  maxLength: 14,
  keywords: [
    ...[
      'license plate',
      'licence plate',
      'number plate',
      'plate number',
      'plate no',
      'plate',
      'registration plate',
      'vehicle registration',
      'car registration',
    ],
    ...[
      'vehicle reg',
      'reg number',
      'tag number',
      'kennzeichen',
      'kfz kennzeichen',
      'immatriculation',
      "plaque d'immatriculation",
      'matrícula',
      'targa',
    ],
    ...[
      'kenteken',
      'rendszám',
      'rejestracja',
      'numer rejestracyjny',
      'spz',
      'placa',
      'rekisterinumero',
      'registreringsnummer',
      'nummerplade',
    ],
  ],
  negativeKeywords: ['boilerplate', 'template', 'petri', 'part', 'culture'],
  normalize: (value) => value.replace(/[ -]/g, '').toUpperCase(),
  validate: (value) => /\d/.test(value) && /\p{L}/u.test(value),
  examples: {
    match: [
      'License plate: AB12 CDE',
      { text: 'M-AB 1234', header: 'kennzeichen' },
      'immatriculation AA-229-AA',
      { text: 'ABC-123', header: 'license_plate' },
    ],
    reject: [...lookalikes, 'AB12 CDE stands alone', 'license plate unknown', 'plate 12', 'template ABC-123'],
  },
  references: [
    'Vienna Convention on Road Traffic, annex 2',
    'Verordnung über die Zulassung von Fahrzeugen (FZV), Anlage 1',
  ],
});
