/** How a cell shows its number: as a day counted from the workbook's first one, or with digits in given places. */
export type NumberForm = { readonly kind: 'day' } | { readonly kind: 'digits'; readonly places: string };

const day: NumberForm = { kind: 'day' };
const dayMilliseconds = 86_400_000;
/** 9999-12-31, the last day that Excel knows. */
const lastDay = 2_958_465;
/** Days from 1900-01-01 to 1904-01-01, where workbooks of old Macintoshes begin. */
const days1904 = 1462;

/** Excel's own limit, characters. */
const maxCodeLength = 255;

/** Formats that have a number only (ECMA-376 18.8.30): those with a day, East Asian ones among them. */
const builtInDays = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** What a number format shows, by its number and its code (ECMA-376 18.8.31); null where it shows the number itself. */
export function numberForm(id: number, code: string | undefined): NumberForm | null {
  if (code === undefined) return builtInDays(id) ? day : null;
  if (code.length > maxCodeLength) return null;
  // Texts in quotes or behind a backslash are shown as they are, conditions and colours in brackets not at all.
  const [first = ''] = code.split(';');
  const places = first.replace(/"([^"]*)"|\\(.)|\[[^\]]*\]|[_*]./g, '$1$2');
  if (/^(?=[^0]*0[^0]*0)[0# ()/-]+$/.test(places)) return { kind: 'digits', places };
  const letters = first.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '');
  return /[dy]/i.test(letters) && !/general/i.test(letters) ? day : null;
}

/** A number as its cell shows it: `1961-03-04`, with its time where it has one, `012-34-5678`; `value` itself where the form fits not. */
export function shownNumber(value: string, form: NumberForm, is1904: boolean): string {
  const number = Number(value);
  if (value === '' || !(number >= 0)) return value;
  if (form.kind === 'digits') return Number.isSafeInteger(number) ? inPlaces(number.toString(), form.places) : value;
  const serial = number + (is1904 ? days1904 : 0);
  if (serial < 1 || serial > lastDay + 1) return value;
  // Excel has a 1900-02-29, which never was.
  const first = Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const text = new Date(first + Math.round(serial * dayMilliseconds)).toISOString();
  return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

/** Digits from the right into the places of `0` and `#`; those that are left over stand in front. */
function inPlaces(digits: string, places: string): string {
  let left = digits.length;
  let shown = '';
  for (let at = places.length - 1; at >= 0; at--) {
    const place = places[at]!;
    if (place !== '0' && place !== '#') shown = place + shown;
    else if (left > 0) shown = digits[--left]! + shown;
    else if (place === '0') shown = `0${shown}`;
  }
  return digits.slice(0, left) + shown;
}
