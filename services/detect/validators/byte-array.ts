/** Names before `key` whose bytes are no secret: public keys, tests' vectors, tables. */
const otherNames =
  /(?:pub(?:lic)?|index|sort|primary|row|hot|short|map|code|magic|sbox|table|wrong|bad|invalid|zero)[_.]?$|test|expected|example|sample|vector|dummy|fake/i;

/** True when an array named `left` and `key` may be a key: not public, not a table. */
export const namesByteKey = (left: string): boolean => !otherNames.test(left.replace(/([a-z])([A-Z])/g, '$1_$2'));

/** True when `text`, numbers or characters parted by commas, could have come out of a random generator: most differ, and no step repeats. */
export function isRandomBytes(text: string): boolean {
  const bytes = text
    .split(/,\s{0,20}/)
    .map((item) =>
      item.includes("'")
        ? item.charCodeAt(item.indexOf("'") + 1)
        : Number(/-?(?:0x[0-9a-f]{1,2}|\d{1,3})/i.exec(item)?.[0]) & 255,
    );
  const steps = new Set(bytes.slice(1).map((byte, i) => (byte - (bytes[i] ?? 0)) & 255));
  const rises = bytes.slice(1).filter((byte, i) => byte > (bytes[i] ?? 0)).length;
  return (
    new Set(bytes).size >= bytes.length * 0.6 &&
    steps.size >= bytes.length * 0.5 &&
    Math.max(...bytes) >= 32 &&
    rises > 1 &&
    rises < bytes.length - 2
  );
}
