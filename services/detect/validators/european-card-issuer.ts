/** ISO 3166 numeric codes of the states that issue European Health Insurance Cards, and of the United Kingdom. */
const states = new Set(
  '040 056 100 191 196 203 208 233 246 250 276 300 348 352 372 380 428 438 440 442 470 528 578 616 620 642 703 705 724 752 756 826'.split(
    ' ',
  ),
);

/** A card number of 20 digits of the health industry (80) by an institution of a state that takes part (ISO/IEC 7812, Decision S2). */
export function europeanCardIssuer(digits: string): boolean {
  return /^80\d{18}$/.test(digits) && states.has(digits.slice(2, 5));
}
