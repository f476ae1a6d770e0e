/** True for text that begins with the header of an HL7 v2 message or batch: `MSH|^~\&`. */
export const looksLikeHl7 = (start: string): boolean =>
  /^(?:[\x0b\s]*)(?:FHS|BHS|MSH)([^\w\s])[^\w\s]{3,4}\1/.test(start);

/** The signs of an X12 interchange, as its header shows them: between elements, between components, behind a segment. */
export const x12Separators = /^\s*ISA([^\w\s]).{100}([^\w\s])([^\w\r]|\r)/s;

/** True for text that begins with the header of an X12 interchange, which has 106 characters. */
export const looksLikeX12 = (start: string): boolean => x12Separators.test(start.slice(0, 200));

/** True for statements of accounts as SWIFT MT940 and MT942 write them; banks put lines of their own before. */
export const looksLikeSwift = (start: string): boolean =>
  /^(?:.{0,200}\r?\n){0,4}(?:\{.{0,300}\{4:\s*)?:20:/.test(start) &&
  /\n:25P?:/.test(start) &&
  /\n:28C?:/.test(start) &&
  /\n:(?:60[FM]|34F):/.test(start);

/** True for address cards and calendars. */
export const looksLikeVcard = (start: string): boolean => /^\s*BEGIN:(?:VCARD|VCALENDAR)\r?\n/i.test(start);
