function within(text: string): boolean {
  const numbers = text.match(/[-+]?\d{1,3}(?:\.\d+)?/g)?.map(Number) ?? [];
  const [latitude, longitude] = numbers;
  if (latitude === undefined || longitude === undefined || numbers.length !== 2) return false;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
}

/** A pair of decimal degrees, latitude first, within 90 and 180 (ISO 6709). At least one of them has a fraction. */
export function coordinates(text: string): boolean {
  return text.includes('.') && within(text);
}

/** The same without a fraction: says something only where latitude and longitude are asked for. */
export function wholeDegrees(text: string): boolean {
  return !text.includes('.') && within(text);
}
