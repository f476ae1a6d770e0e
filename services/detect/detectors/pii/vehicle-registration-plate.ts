import { personal } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { localPlates } from '../../builders/local-plates.ts';
import { lookalikes } from '../../builders/lookalikes.ts';
import { plateFormats, singaporePlate } from '../../builders/plate-formats.ts';
import { severities } from '../../builders/severities.ts';
import { fitsCountry } from '../../validators/country-formats.ts';
import { rarePlate } from '../../validators/rare-plate.ts';

// The longest form that fits is looked at as a whole: which of its pieces make a plate is for the countries' shapes.
const body = String.raw`(?:[A-ZÄÖÜÅ]{1,5}|\d{1,4})(?:[ ·-]?(?:[A-ZÄÖÜÅ]{1,5}|\d{1,6})){1,3}`;

const labels = [
  'license plate',
  'licence plate',
  'number plate',
  'plate number',
  'registration plate',
  'kennzeichen',
  'kfz kennzeichen',
  'kenteken',
  'rendszám',
  'rekisterinumero',
  'registreringsnummer',
  'spz',
];
const rareBody = `[A-ZÄÖÜÅ0-9](?:[ -]?[A-ZÄÖÜÅ0-9]){2,9}`;
const rare = new RegExp(String.raw`(?<![\wÄÖÜÅäöüå][ ·-]{0,2})${rareBody}(?![ ·-]?[\wÄÖÜÅäöüå])`);
const labelled = new RegExp(
  String.raw`(?<=(?:[Pp]late|[Pp]late [Nn]umber|[Kk]ennzeichen|[Kk]enteken|[Rr]endszám|SPZ|[Rr]ekisterinumero) ?[:=#] {0,2})${rareBody}(?![ ·-]?[\wÄÖÜÅäöüå])`,
);

/** Plates that only a country's rare series or the label before them explain. */
const rareForm = (kind: 'field' | 'keyword', pattern: RegExp) => ({
  trigger: { kind },
  pattern,
  fieldPattern: pattern,
  maxLength: 24,
  keywords: labels,
  validateIn: (_: string, raw: string, countries: readonly string[]) => rarePlate(raw, countries),
});

/** A group of a plate before the match: `AB 12345` is no plate in `M AB 12345`. */
const group = String.raw`[A-ZÄÖÜÅ0-9][·-]|(?<![A-Za-zÄÖÜÅ0-9])(?!IS|N[OR])[A-ZÄÖÜÅ0-9]{1,3}\x20`;

export default personal({
  id: 'VEHICLE_REGISTRATION_PLATE',
  name: 'Registration plate of a vehicle',
  severity: severities.rising,
  maturity: 'experimental',
  // `RFC 2888` is a document.
  pattern: isolated(`(?<!${group})(?!RFC|ISO|UTF|SHA)(?:${body})`),
  fieldPattern: new RegExp(`(?<![\\wÄÖÜÅäöüå][ ·-]?)(?:${body})(?![ ·-]?[\\wÄÖÜÅäöüå])`, 'i'),
  maxLength: 20,
  keywords: [
    'plaque',
    'registrační značka',
    'registračná značka',
    'număr de înmatriculare',
    'nr. de înmatriculare',
    'αριθμός κυκλοφορίας',
    'πινακίδα',
    'госномер',
    'гос. номер',
    'гос номер',
    'государственный номер',
    'номерний знак',
    'номерной знак',
    'plaka',
    'registrska oznaka',
    'registarska oznaka',
    'registarske tablice',
    'nummernschild',
    'autokennzeichen',
    'nummerplaat',
    'valsts numurs',
    'numura zīme',
    'numurzīme',
    'valstybinis numeris',
    "numéro d'immatriculation",
    '车牌',
    '车牌号',
    '車牌',
    '차량번호',
    'placas',
    'matrícula del vehículo',
    'targa veicolo',
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
      'car reg',
    ],
    ...[
      'vehicle reg',
      'reg number',
      'tag number',
      'kennzeichen',
      'kfz kennzeichen',
      'amtl. kennz',
      'kennz.',
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
  normalize: (value) => value.replace(/[ ·-]/g, '').toUpperCase(),
  validateIn: (value, raw, countries) =>
    (raw === raw.toUpperCase() || raw === raw.toLowerCase()) &&
    fitsCountry(plateFormats, raw.toUpperCase(), countries) &&
    (!/^[SEQ][A-Z]{0,2}\d{1,4}[A-Z]$/.test(value) || value.length === 6 || singaporePlate(value)),
  forms: [rareForm('field', rare), rareForm('keyword', labelled), ...localPlates],
  examples: {
    match: [
      'License plate: AB12 CDE',
      'number plate: A 100',
      { text: 'M-AB 1234', header: 'kennzeichen' },
      'immatriculation AA-229-AA',
      { text: 'ABC-123', header: 'license_plate' },
      { text: 'A 100', header: 'license_plate' },
      'госномер А123ВС77',
      'amtl. Kennz. DH-PM 77',
      'Car reg.: AB CD-482',
      '车牌号：京A12345',
      'ナンバープレート: 品川 300 あ 12-34',
      '차량번호 12가 3456',
      'biển số 30A-123.45',
      'nomor polisi B 1234 ABC',
      'placas ABC-123-D',
    ],
    reject: [
      ...lookalikes,
      'AB12 CDE stands alone',
      'license plate unknown',
      '登録番号制度 123',
      'госномер уточняется',
      'plate 12',
      'template ABC-123',
      { text: 'A 100', header: 'plate' },
    ],
  },
  references: [
    'Vienna Convention on Road Traffic, annex 2',
    'Verordnung über die Zulassung von Fahrzeugen (FZV), Anlage 1',
  ],
});
