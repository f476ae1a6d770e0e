const known =
  /(?:^|[^a-z])(?:id|key|name|first|last|given|family|surname|full|user|login|e-?mail|mail|phone|mobile|tel|fax|address|street|city|town|state|province|zip|postcode|postal|country|region|date|time|timestamp|created|updated|birth|dob|age|sex|gender|ssn|social|tax|passport|license|licence|card|number|no|num|nr|code|type|status|amount|price|total|currency|account|iban|bic|swift|bank|company|department|title|role|notes?|comment|description|message|value|count|url|ip|host|secret|token|password|nom|prenom|vorname|nachname|telefon|strasse|ort|plz|geburtsdatum|nombre|apellido|direccion|telefono|fecha)(?:$|[^a-z])/i;

/** Parts of labels in English, German, French, Spanish and Dutch, which join words. */
const stems =
  /n[uú]m(?:m?er|ero|éro)|(?:^|\W)n[r°º]|nr\.?$|datum|naissance|nacimiento|gebo|geb\.|geburt|birth|steuer|fiscal|adres|anschrift|stra(?:ß|ss|at)|stra[sß]e|domicil|direcci|(?:^|\W)(?:rue|calle|né|dni|nif|nir|bsn|ddn|mrn|kvnr|sin|nino)(?:$|\W)|naa?me?|titular|carte|karte|tarjeta|kaart|passe?port|pasaporte|paspoort|reisepass|phone|tele?f|téléph|tél|handy|mob[iíe]l|móvil|portable|courriel|correo|versicher|sécu|rekening|konto|compte|cuenta|kunde|klant|cli[eë]nt|patient|customer/i;

/** Words of statements, claims and reports that head columns, and are values elsewhere. */
const heading =
  /(?:^|[^a-z])(?:debits?|credits?|balance|payee|routing|reference|npi|dea|icd|cpt|diagnosis|procedure|provider|member|insurance|group|units?|results?|test|service|billed|paid|employee|buchung|wert(?:stellung)?|betrag|auftraggeber|empf(?:ä|ae)nger|verwendungszweck|montant|libell[ée]|d[ée]bit|cr[ée]dit|importe|importo|concepto|causale|saldo|bedrag|omschrijving|valor|descri(?:ção|cao|zione|pci[óo]n))(?:$|[^a-z])/i;

/** `political_party`, `medicalCondition`: words joined as names of columns are. */
const joined = /^[a-z]+(?:_[a-z]+)+$|^[a-z]+(?:[A-Z][a-z]+)+$/;

type Kind = 'empty' | 'number' | 'mixed' | 'text';

function kindOf(cell: string): Kind {
  const text = cell.trim();
  if (text === '') return 'empty';
  if (/^[-+(]?[$€£]?[\d.,:\-/ ()]*\d[\d.,:\-/ ()%TZ]*$/.test(text)) return 'number';
  return /[\d@]/.test(text) ? 'mixed' : 'text';
}

export function isName(cell: string): boolean {
  const text = cell.trim();
  if (text === '' || text.length > 64 || kindOf(text) === 'number') return false;
  const digits = text.replace(/\D/g, '').length;
  return digits <= 3 && digits < text.length / 2 && !/\S@\S+\.\S/.test(text) && !/^https?:/.test(text);
}

const wordsOf = (cell: string): string => cell.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_\d]+/g, ' ');

/** Whether a cell says what others hold: a name with a word that headers and forms use, or with a colon at its end. */
export function isLabel(cell: string): boolean {
  if (!isName(cell)) return false;
  const words = wordsOf(cell);
  return /:\s*$/.test(cell) || known.test(words) || stems.test(words);
}

/** Whether a row in the midst of a table names columns anew: it must say so by itself. */
export function isHeaderRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return (
    filled.length > 1 &&
    filled.every(isName) &&
    new Set(filled).size === filled.length &&
    filled.filter((cell) => isLabel(cell) || heading.test(wordsOf(cell))).length > filled.length / 2 &&
    filled.some(isLabel)
  );
}

/**
 * Whether the first row names the columns: all its cells look like names, and some column below is of another kind, or the names are
 * words that headers use.
 */
export function hasHeader(rows: readonly string[][]): boolean {
  const [first, ...body] = rows;
  if (first === undefined) return false;
  const filled = first.filter((cell) => cell.trim() !== '');
  if (filled.length === 0 || filled.length < first.length / 2 || !filled.every(isName)) return false;
  // Of two tables side by side columns are called the same.
  if (new Set(filled.map((cell) => cell.trim().toLowerCase())).size < filled.length)
    return filled.filter(isLabel).length > filled.length / 2;
  if (filled.some((cell) => known.test(wordsOf(cell)))) return true;
  return first.some((cell, column) => {
    if (joined.test(cell.trim()) && !body.some((row) => joined.test((row[column] ?? '').trim()))) return true;
    const kinds = body.map((row) => kindOf(row[column] ?? '')).filter((kind) => kind !== 'empty');
    const other = kinds.filter((kind) => kind === 'number' || kind === 'mixed').length;
    return kindOf(cell) === 'text' && kinds.length > 0 && other >= kinds.length * 0.8;
  });
}
