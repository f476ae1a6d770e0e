import { vatWords } from '../../builders/generic-id-words.ts';
import { personal } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { withSpellings } from '../../builders/keyword-spellings.ts';
import { lookalikes } from '../../builders/lookalikes.ts';
import { severities } from '../../builders/severities.ts';
import { vatCountry, vatNumber } from '../../validators/vat-number.ts';
import { vatNumberWithoutPrefix } from '../../validators/vat-without-prefix.ts';

const prefix = '(?:AT|BE|BG|CHE|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|GR|HR|HU|IE|IT|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK|XI)';

const body = String.raw`(?:(?:\d[ .-]?){8,14}\d(?: ?(?:MWST|TVA|IVA|MVA))?|[A-Z]\d{7}[0-9A-Z]|\d{7}[A-W][A-IW]?|[JKLM]\d{8}[A-Z]|\d{5,6}|\d{9}B\d{2}|\d{8}[A-Z]|[0-9A-HJ-NP-Z]{2} ?\d{3} ?\d{3} ?\d{3}|\d{4} ?\d{4})(?![ .-]?[A-Za-z0-9])`;
/** Nothing before it but the comma of a table, not even another country's prefix. */
const whole = new RegExp(`(?<![A-Za-z0-9](?:[ .-]{0,2}|, )|-|[A-Za-z] ?[A-Za-z] ?)${body}`);
/** Straight behind a label that asks for a number, not for an amount or a rate. */
const labelled = new RegExp(
  String.raw`(?<=(?:[Vv][Aa][Tt][ _-]?(?:[Nn]umber|NUMBER|[Nn]o\.?|NO\.?|[Ii][Dd]|[Rr]eg(?:\.|istration)?(?: (?:[Nn]umber|[Nn]o\.?))?)|VATIN)(?: ?[:=#]| is|["'] ?:)? {0,2}["']?|VAT ?[:=#] {0,2})${body}`,
);

/**
 * What a country's forms call the number: written there without the country's prefix, and told by the check digits of that country.
 * Council Directive 2006/112/EC, article 226(3), wants it on every invoice.
 */
const nationalLabels: readonly (readonly [countries: readonly string[], words: readonly string[]])[] = [
  [
    ['AT', 'DE'],
    ['ust-idnr', 'ust-id-nr', 'ust id nr', 'ust-id', 'umsatzsteuer-id', 'umsatzsteuer-identifikationsnummer'],
  ],
  [['AT'], ['uid', 'uid-nummer']],
  [
    ['BE', 'NL'],
    ['btw', 'btw-nummer', 'btw-identificatienummer', 'btw-id', 'omzetbelastingnummer', 'ondernemingsnummer'],
  ],
  [
    ['BE', 'FR', 'LU'],
    ['tva', 'n° tva', 'numéro de tva', 'tva intracommunautaire', "numéro d'entreprise"],
  ],
  [['IT'], ['partita iva', 'part. iva', 'partita i.v.a', 'p.iva', 'p. iva', 'p iva', 'piva']],
  [
    ['ES', 'PT'],
    ['nif-iva', 'número de iva'],
  ],
  [
    ['CZ', 'SK'],
    ['dič', 'dic', 'ič dph', 'daňové identifikační číslo'],
  ],
  [['HU'], ['közösségi adószám', 'eu adószám', 'áfa szám']],
  [
    ['DK', 'SE'],
    ['momsregistreringsnummer', 'momsnummer', 'momsnr', 'moms', 'vat-nummer', 'se-nummer', 'cvr'],
  ],
  [['FI'], ['alv-numero', 'alv numero', 'arvonlisäveronumero', 'alv']],
  [['EE'], ['kmkr', 'käibemaksukohuslase number', 'käibemaksukohustuslase number']],
  [['LT'], ['pvm', 'pvm kodas', 'pvm mokėtojo kodas']],
  [['LV'], ['pvn', 'pvn numurs', 'pvn reģistrācijas numurs']],
  [['BG'], ['ддс', 'ддс номер', 'ин по ддс', 'идентификационен номер по ддс']],
  [
    ['GR', 'CY'],
    ['αφμ', 'φπα', 'φ.π.α.', 'αριθμός εγγραφής φπα', 'fpa'],
  ],
  [
    ['HR', 'SI'],
    ['pdv', 'pdv id broj', 'id za ddv', 'davčna številka'],
  ],
  [['NO'], ['mva', 'mva-nummer', 'org.nr. mva']],
  [['RO'], ['cod tva', 'cod de înregistrare în scopuri de tva']],
];

export default personal({
  id: 'VAT_IDENTIFICATION_NUMBER',
  name: 'VAT identification number (Europe)',
  severity: severities.mediumMediumHigh,
  pattern: isolated(`${prefix}[ -]?[0-9A-Z](?:[ .-]?[0-9A-Z+*]){4,14}`),
  maxLength: 34,
  keywords: [
    'momsregistreringsnummer',
    'ič dph',
    'eu adószám',
    'közösségi adószám',
    'ддс',
    'ин по ддс',
    'αφμ',
    'pdv',
    'pdv id broj',
    'id za ddv',
    'kmkr',
    'vsk-númer',
    'vsk númer',
    'umsatzsteuer-identifikationsnummer',
    'umsatzsteueridentifikationsnummer',
    'umsatzsteuer-identnummer',
    'ust-id-nr',
    'ust id nr',
    'partita i.v.a',
    'kdv no',
    'cod tva',
    'se nummer',
    'momsnr',
    'mehrwertsteuernummer',
    ...vatWords,
    ...[
      'ust-idnr',
      'ust idnr',
      'ust-id',
      'uid',
      'umsatzsteuer-id',
      'tva',
      'numéro de tva',
      'n° tva',
      'partita iva',
      'part. iva',
      'p.iva',
      'p. iva',
      'btw',
      'btw-nummer',
    ],
    ...[
      'btw nummer',
      'momsnummer',
      'moms',
      'alv',
      'nip',
      'dič',
      'dic',
      'iva',
      'nif',
      'áfa',
      'mwst',
      'tax id',
      'tax number',
      'pvn',
      'pvm',
      'cif',
      'mva',
      'oib',
    ],
  ],
  validateIn: (_, raw, countries) => (countries.length === 0 || countries.includes(vatCountry(raw))) && vatNumber(raw),
  forms: [
    ...nationalLabels.map(([countries, words]) => ({
      trigger: { kind: 'keyword' as const },
      pattern: isolated(body),
      fieldPattern: whole,
      maxLength: 24,
      keywordWindow: 16,
      keywords: withSpellings(words),
      validateIn: (value: string, _: string, named: readonly string[]) => {
        const meant = named.length > 0 ? named : countries;
        return vatNumberWithoutPrefix(value, meant) === 'strong' && 'strong';
      },
    })),
    {
      // Other countries: their tax number behind the country's code.
      trigger: { kind: 'keyword' },
      pattern: isolated(
        `(?!${prefix})(?:A[LRU]|B[ORY]|CL|CO|CR|DO|EC|GT|HN|I[DLNS]|KZ|MK|MX|N[GIZ]|P[AEHY]|RS|RU|S[AMV]|TR|U[AYZ]|VE)[ -]?[0-9A-Z](?:[ ./-]?[0-9A-Z]){5,16}`,
      ),
      maxLength: 36,
      keywords: vatWords,
      validateIn: (value, raw, countries) =>
        /^[A-Z]{2}\S/.test(raw) &&
        (value.match(/\d/g) ?? []).length >= 6 &&
        (countries.length === 0 || countries.includes(vatCountry(raw))),
    },
    {
      // Without prefix, as a register inside one country keeps them.
      trigger: { kind: 'field' },
      pattern: whole,
      fieldPattern: whole,
      maxLength: 24,
      keywords: vatWords,
      validateIn: (value, _, countries) => vatNumberWithoutPrefix(value, countries),
    },
    {
      trigger: { kind: 'keyword' },
      pattern: labelled,
      fieldPattern: labelled,
      maxLength: 24,
      keywords: vatWords,
      validateIn: (value, _, countries) => !/^\d{5,6}$/.test(value) && vatNumberWithoutPrefix(value, countries),
    },
  ],
  examples: {
    match: [
      'VAT: DE136695976',
      { text: 'FR 40 303265045', header: 'vat_number' },
      'VAT number: 136695975',
      'P.IVA IT00743110157',
      { text: 'CHE-107.787.577 IVA', header: 'vat' },
      { text: '136695976', header: 'german_vat_number' },
      'Partita IVA: 00743110157',
      { text: '00743110157', header: 'piva' },
      'Btw-nummer 004495445B01',
      'PVN: 40003521600',
    ],
    reject: [
      ...lookalikes,
      'DE136695976 stands alone',
      'VAT DE13669597',
      'VAT 20 %',
      'VAT 136695975 stands as an amount',
      'vat ZZ136695976',
      { text: 'DE136695976', header: 'polish_vat' },
    ],
  },
  references: ['Council Directive 2006/112/EC, article 215', 'https://ec.europa.eu/taxation_customs/vies'],
});
