const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that hold text in OOXML; in ODF all do. The last two hold files, in base64. */
export const ooxmlTexts = names(
  't delText instrText delInstrText author text v FieldCodes attrName binaryData binData',
);

/** Elements that end a line. */
export const paragraphs = names(
  'p h br cr tr table-row line-break annotation author text binaryData binData binary-data docVar query connectString user-field-decl ' +
    'strCache numCache ser udl lvlText cmAuthor comment',
);

/** Elements that set texts apart within a line. */
export const gaps = names('tab tc table-cell s ptab note-citation creator date pt v');

/** Attributes that hold texts wherever they stand: of pictures, links, notes, fields, controls, people; of ODF's fields and forms. */
export const telling = names(
  'title descr alt tooltip author initials instr ed displayText lastValue docLocation string-value string-value-if-true ' +
    'string-value-if-false current-value label note url sql-statement command content comment',
);

/** Those that do so in these elements only: `val`, `name` and `value` mostly say how something looks. */
export const sayings: ReadonlyMap<string, readonly string[]> = new Map([
  ['textpath', ['string']],
  ['alias', ['val']],
  ['tag', ['val']],
  ['listItem', ['value']],
  ['default', ['val']],
  ['helpText', ['val']],
  ['statusText', ['val']],
  ['listEntry', ['val']],
  ['bookmarkStart', ['name']],
  ['bookmark', ['name']],
  ['tblCaption', ['val']],
  ['tblDescription', ['val']],
  ['docVar', ['name', 'val']],
  ['caption', ['name']],
  ['attr', ['val']],
  ['description', ['val']],
  ['lvlText', ['val']],
  ['query', ['val']],
  ['connectString', ['val']],
  ['udl', ['val']],
  ['mailSubject', ['val']],
  ['cmAuthor', ['name']],
  ['custShow', ['name']],
  ['show', ['name']],
  ['placeholder', ['description']],
  ['alphabetical-index-mark', ['key1', 'key2']],
  ['textarea', ['value']],
  ['combobox', ['value']],
  ['option', ['value']],
]);
