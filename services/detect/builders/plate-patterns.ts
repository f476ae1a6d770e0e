/** Shapes of registration plates, most of them from the countries' own ordinances; hyphens and spaces as printed, or none. */
export const platePatterns: readonly string[] = [
  String.raw`[A-ZÄÖÜ]{1,3}[ -][A-Z]{1,2}[ -]?[1-9]\d{0,3}[EH]?`, // Germany
  String.raw`[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z]`, // United Kingdom
  String.raw`[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}`, // France, Italy
  String.raw`\d{4}[ -]?[B-DF-HJ-NP-TV-Z]{3}|[A-Z]{1,2}[ -]\d{4}[ -][A-Z]{1,2}`, // Spain
  String.raw`[A-Z]{3}[ -]?\d{3,4}|[A-Z]{2} ?[A-Z]{2}[ -]?\d{3}`, // Hungary, Sweden, Argentina, many others
  String.raw`[A-Z]{3} ?\d{2}[A-Z0-9]`, // Sweden
  String.raw`[A-Z]{2}[ -]\d{2}[ -]\d{2}|\d{2}[ -]\d{2}[ -][A-Z]{2}|\d{2}[ -][A-Z]{2}[ -]\d{2}|[A-Z]{2}[ -]\d{2}[ -][A-Z]{2}`, // Portugal, Netherlands
  String.raw`[A-ZÅÄÖ]{2,3}-\d{1,3}`, // Finland
  String.raw`\d[A-Z]\d[ -]?\d{4}|\d[A-Z]{2}[ -]?\d{4}`, // Czechia
  String.raw`[A-Z]{3}[ -]?\d[A-Z0-9]\d{2}`, // Brazil
  String.raw`[A-Z]{2}[ -]?\d{1,2}[ -]?[A-Z]{1,3}[ -]?\d{4}`, // India
  String.raw`[A-Z]{1,3}[ -]?\d{2}[ -]?\d{3}|\d{3}[ -]?[A-Z]{3}|\d[A-Z]{3}\d{3}`, // Norway, Denmark, states of the USA
  String.raw`[A-Z]{2}[ -]?\d{5}|[A-Z]{2} ?\d{4} ?[A-Z]{2}|[A-Z]{1,2}[ -]\d{4,6}`, // Norway, Poland, Ukraine, Austria, Switzerland
];
