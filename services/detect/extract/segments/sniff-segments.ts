/** True for text that begins with the header of an HL7 v2 message or batch: `MSH|^~\&`. */
export const looksLikeHl7 = (start: string): boolean =>
  /^(?:[\x0b\s]*)(?:FHS|BHS|MSH)([^\w\s])[^\w\s]{3,4}\1/.test(start);

/** The signs of an X12 interchange, as its header shows them: between elements, between components, behind a segment. */
export const x12Separators = /^\s*ISA([^\w\s]).{100}([^\w\s])([^\w\r]|\r)/s;

/** True for text that begins with the header of an X12 interchange, which has 106 characters. */
export const looksLikeX12 = (start: string): boolean => x12Separators.test(start.slice(0, 200));
