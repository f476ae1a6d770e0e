/** True for text that begins with the header of an HL7 v2 message or batch (`MSH|^~\&`), or has one, with another segment, below a few lines of remarks. */
export const looksLikeHl7 = (start: string): boolean =>
  /^(?:[\x0b\s]*)(?:FHS|BHS|MSH)([^\w\s])[^\w\s]{3,4}\1/.test(start) ||
  /^(?:[^\r\n]{0,200}(?:\r\n?|\n)){1,8}\x0b?MSH\|\^~[^\w\s]{1,2}\|[^\r\n]*[\r\n]+[A-Z][A-Z0-9]{2}\|/.test(start);

/** The signs of an X12 interchange, as its header shows them: between elements, between components, behind a segment. */
export const x12Separators = /^\s*ISA([^\w\s]).{100}([^\w\s])([^\w\r]|\r)/s;

/** True for text that begins with the header of an X12 interchange, which has 106 characters. */
export const looksLikeX12 = (start: string): boolean => x12Separators.test(start.slice(0, 200));

/** True for SWIFT MT: a message with its header, statements of accounts (MT940, MT942), before which banks put lines of their own, or a payment. */
export const looksLikeSwift = (start: string): boolean =>
  /^\s*\{1:[A-Z]\d\d[A-Z]{6}[A-Z0-9]{6}\d{10}\}/.test(start) ||
  (/^(?:.{0,200}\r?\n){0,4}(?:\{.{0,300}\{4:\s*)?:20:/.test(start) &&
    ((/\n:25P?:/.test(start) && /\n:28C?:/.test(start) && /\n:(?:60[FM]|34F):/.test(start)) ||
      (/\n:32[ABD]:/.test(start) && /\n:5[0-9][A-Z]?:/.test(start))));

/** The signs of an EDIFACT interchange: between components, between elements, what releases one, behind a segment; a blank releases none. */
export const edifactSigns = (start: string): readonly [number, number, number, number] => {
  const [component = 58, element = 43, , release = 63, , terminator = 39] = Buffer.from(
    /^\s*UNA(.{6})/s.exec(start)?.[1] ?? ":+.? '",
    'latin1',
  );
  return [component, element, release, terminator];
};

/** True for text that begins with the header of an EDIFACT interchange. */
export const looksLikeEdifact = (start: string): boolean =>
  /^\s*(?:UNA[^\w\s]{3}[^\w][^\w][^\w]\s{0,4})?UNB[^\w\s]UNO[A-Z][^\w\s]\d[^\w\s]/.test(start);

/** True for claims of pharmacies, whose header has 56 characters. */
export const looksLikeNcpdp = (start: string): boolean =>
  /^[\x02\s]?\d{6}[A-Z\d][\d][BENPS]\d.{10}\d.{35}\x1e\x1cAM\d\d/.test(start);

/** True for FIX messages, and logs with such a message in one of their first lines. */
export const looksLikeFix = (start: string): boolean =>
  /^(?:.{0,400}\n){0,4}.{0,120}?\b8=FIXT?\.\d\.\d([\x01|^;])9=\d{1,6}\1(?:34=\d+\1)?35=/.test(start);

/** True for payments of Fedwire, which begin with their sender's supplied information. */
export const looksLikeFedwire = (start: string): boolean => /^\s*\{1500\}.{0,40}\r?\n?\s*\{15[12]0\}/.test(start);

/** True for what the bar code of a driving licence holds: `@`, a record separator, `ANSI ` and the issuer's number. */
export const looksLikeAamva = (start: string): boolean =>
  /^\s{0,4}@?[\n\r\x1c\x1e]{0,6}(?:ANSI |AAMVA)\d{6}/.test(start) && /[\n\r]D[A-D][A-Z]/.test(start);

/** True for LDIF: comments and a version, then an entry or a change by its distinguished name, and its first attribute. */
export const looksLikeLdif = (start: string): boolean =>
  /^(?:(?:#[^\n]*|version:[^\n]*| [^\n]*|\r?)\n){0,64}dn:(?::| ?[A-Za-z][\w.-]*=)[^\n]*\n(?: [^\n]*\n)*[A-Za-z][A-Za-z0-9-]*[:;]/.test(
    start,
  );

/** True for address cards and calendars. */
export const looksLikeVcard = (start: string): boolean => /^\s*BEGIN:(?:VCARD|VCALENDAR)\r?\n/i.test(start);

/** True for a printed header of DICOM: its first lines have elements of the files' own group, and others behind them. */
export const looksLikeDicomDump = (start: string): boolean =>
  (start.slice(0, 16_384).match(/^\s*\([\da-f]{4}, ?[\da-f]{4}\) (?:[A-Z]{2} |.{1,64}? [A-Z]{2}: )/gm)?.length ?? 0) >=
    4 && /^(?:.{0,200}\n){0,12}\s*\(000[28], ?[\da-f]{4}\) /i.test(start);

const dataElement =
  /^.{0,40}?\b(?:DE|[Ff]ield|[Bb]it)(?:[-_ ]| id=")?0{0,2}(?:2|3|4|7|11|12|35|37|41|42|49)\b[^:=\n]{0,64}[:=]/gm;

/** True for a printed card message: elements by their number, and its kind beside them where they are not numbered as only these are. */
export const looksLikeIso8583Dump = (start: string): boolean => {
  const head = start.slice(0, 8192);
  return (head.match(dataElement)?.length ?? 0) >= 4 && /\bMTI\b|\bDE00[2347]\b|\b0[1248][0-3]0\b/.test(head);
};

/** True for lines of xDT: a length, then the code of a record's kind. */
export const looksLikeXdt = (start: string): boolean => /^\s*\d{3}8000\w{4}\r?\n\d{7}/.test(start);
