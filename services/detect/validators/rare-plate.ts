type Shape = (plate: string, compact: string) => boolean;

/** Letters and at most four digits, eight in all without the E or H behind them (FZV annex 2), as systems store them without the gap. */
const german: Shape = (plate) => /^(?=.{2,8}(?: ?[EH])?$)[A-ZÄÖÜ]{2,5}[1-9]\d{0,3} ?[EH]?$/.test(plate);
/** Trailers, veterans and transfer plates: one to three letters and digits each. */
const finnish: Shape = (plate) => plate.length >= 4 && /^(?:[A-Z]{1,3}[ -]\d{1,3}|\d{1,3}[ -]?[A-Z]{1,3})$/.test(plate);
/** Own choice: seven or eight places without G, O, Q and W, a digit among them (Act 56/2001, section 7b); here no more than two. */
const czech: Shape = (plate, compact) =>
  /^[^ -]+(?:-[^ -]+)?$/.test(plate) && /^(?=\D*\d\D*\d?\D*$)[A-FH-NPR-VX-Z0-9]{7,8}$/.test(compact);
const shapes: readonly (readonly [string, Shape])[] = [
  ['DE', german],
  ['FI', finnish],
  ['CZ', czech],
];

/**
 * Plates of shapes too plain for anything but a column of plates: of the countries given, or of any. `plate` is in capitals.
 */
export function rarePlate(plate: string, countries: readonly string[]): boolean {
  const compact = plate.replace(/[ -]/g, '');
  return shapes.some(
    ([country, fits]) => (countries.length === 0 || countries.includes(country)) && fits(plate, compact),
  );
}
