import { isolated } from './isolated.ts';

/** A card number as printed (4-4-4-4, Amex 4-6-5, Diners 4-6-4, 4-4-4-4-3) or in one run of 12 to 19 digits. */
export const cardPattern = isolated(
  String.raw`\d{4}[ .-]\d{4}[ .-]\d{4}[ .-]\d{4}(?:[ -]\d{3}(?= ?[,;"'\n]))?|3\d{3}[ .-]\d{6}[ .-]\d{4,5}|\d{12,19}`,
);
