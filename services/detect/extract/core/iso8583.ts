/** What data elements of card messages hold, by their number (ISO 8583:1987, the same in later versions). */
const labels: ReadonlyMap<number, string> = new Map([
  [2, 'card number'],
  [34, 'card number'],
  [35, 'track 2'],
  [45, 'track 1'],
  [102, 'bank account number'],
  [103, 'bank account number'],
]);

/** The words for the element of that number, written with zeros in front or without; empty for others. */
export const labelOfDataElement = (number: string): string => labels.get(Number(number)) ?? '';
