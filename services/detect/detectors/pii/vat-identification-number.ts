import { vatWords } from '../../builders/generic-id-words.ts';
import { personal } from '../../builders/identifier.ts';
import { isolated } from '../../builders/isolated.ts';
import { lookalikes } from '../../builders/lookalikes.ts';
import { severities } from '../../builders/severities.ts';
import { vatNumber } from '../../validators/vat-number.ts';

const prefix = '(?:AT|BE|BG|CHE|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|GR|HR|HU|IE|IT|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK|XI)';

export default personal({
  id: 'VAT_IDENTIFICATION_NUMBER',
  name: 'VAT identification number (Europe)',
  severity: severities.mediumMediumHigh,
  pattern: isolated(`${prefix}[ -]?[0-9A-Z](?:[ .-]?[0-9A-Z+*]){4,14}`),
  maxLength: 34,
  keywords: [
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
  validate: (_, raw) => vatNumber(raw),
  forms: [
    {
      // Other countries: their tax number behind the country's code.
      trigger: { kind: 'keyword' },
      pattern: isolated(
        `(?!${prefix})(?:A[LRU]|B[OY]|CL|CO|CR|DO|EC|GT|HN|I[DLNS]|KZ|MK|MX|N[GIZ]|P[AEHY]|RS|RU|S[AMV]|TR|U[AYZ]|VE)[ -]?[0-9A-Z](?:[ ./-]?[0-9A-Z]){5,16}`,
      ),
      maxLength: 36,
      keywords: vatWords,
      validate: (value) => (value.match(/\d/g) ?? []).length >= 6,
    },
  ],
  examples: {
    match: [
      'VAT: DE136695976',
      { text: 'FR 40 303265045', header: 'vat_number' },
      'P.IVA IT00743110157',
      { text: 'CHE-107.787.577 IVA', header: 'vat' },
    ],
    reject: [...lookalikes, 'DE136695976 stands alone', 'VAT DE13669597', 'VAT 20 %', 'vat ZZ136695976'],
  },
  references: ['Council Directive 2006/112/EC, article 215', 'https://ec.europa.eu/taxation_customs/vies'],
});
