import { commonTexts } from './common-text.ts';
import { type Condition, isPatternFamily } from './condition.ts';
import { instantOf } from './instant.ts';
import { formatAddress, parseCidr } from './ip.ts';
import { uniqueIdStart } from './unique-id.ts';
import { fitsOneAccount, hasWildcard, instancesOf, splitArn } from './wildcard.ts';

/** A value under a condition key; null: the key is not in the request. */
export type KeyValue = readonly string[] | null;

/** A text that no policy names. */
export const freshText = 'zq-fresh';
/** An account that no policy names and that is in no known organization. */
export const freshAccount = '990077990077';
/** An organization that no policy names. */
export const freshOrganization = 'o-zqzqzqzqzq';

/**
 * Whether a stranger can make himself fit the pattern: it has a wildcard, and names neither an account nor the unique id of a user or
 * role. This is AWS's own rule ("fixed values, that do not contain a wildcard"), refined by what the wildcard leaves open.
 */
function strangerFits(pattern: string): boolean {
  if (!hasWildcard(pattern)) return false;
  if (uniqueIdStart.test(pattern)) return false;
  if (/^[^*?]*(?<!\d)\d{12}(?!\d)/.test(pattern) && pattern.startsWith('arn:')) return false;
  const [, , service, , account, resource = '*'] = splitArn(pattern) ?? [];
  // A bucket's name is unique in the world: wildcards for region and account open nothing.
  if (service === 's3' && !hasWildcard(resource) && !resource.includes('/')) return false;
  return account === undefined || !fitsOneAccount(account);
}

function around(values: readonly number[], step: number, write: (value: number) => string): string[] {
  return [
    ...new Set(
      values.filter((value) => Math.abs(value) < 8e15).flatMap((value) => [value - step, value, value + step]),
    ),
  ].map(write);
}

function addresses(values: readonly string[]): string[] {
  const found = new Set<string>(['198.51.100.77', '2001:db8:77::77']);
  for (const text of values) {
    const block = parseCidr(text);
    if (block === undefined) continue;
    const top = (1n << BigInt(block.bits)) - 1n;
    for (const value of [block.first - 1n, block.first, block.last, block.last + 1n])
      if (value >= 0n && value <= top) found.add(formatAddress(block.bits, value));
  }
  return [...found];
}

/** Values of one key that tell apart everything the conditions on it can tell apart. `fixed`: values without a wildcard may be taken too. */
export function candidateTexts(conditions: readonly Condition[], fixed: boolean): readonly string[] {
  const found = new Set<string>();
  for (const { family, values } of conditions) {
    if (family === 'Bool') {
      found.add('true').add('false');
    } else if (family === 'IpAddress') {
      for (const text of addresses(values)) found.add(text);
    } else if (family.startsWith('Numeric')) {
      for (const text of around(values.map(Number), 1, String)) found.add(text);
    } else if (family.startsWith('Date')) {
      for (const text of around(values.map(instantOf), 1000, (value) => new Date(value).toISOString())) found.add(text);
    } else if (family !== 'Null') {
      for (const value of values) {
        if (isPatternFamily(family) && hasWildcard(value)) {
          if (fixed || strangerFits(value)) for (const text of instancesOf(value)) found.add(text);
        } else if (fixed) {
          if (isPatternFamily(family)) for (const text of instancesOf(value)) found.add(text);
          else found.add(value);
          // The same letters in another case, which only one of two conditions may accept.
          if (family === 'StringEqualsIgnoreCase')
            found.add(value === value.toUpperCase() ? value.toLowerCase() : value.toUpperCase());
        }
      }
    }
  }
  const patterns = conditions
    .filter(({ family }) => isPatternFamily(family))
    .flatMap(({ values }) => values.filter(hasWildcard));
  if (patterns.length > 1)
    for (const text of commonTexts([...new Set(patterns.filter((text) => fixed || strangerFits(text)))]))
      found.add(text);
  const typed = conditions.some(({ family }) => !/^(String|Arn|Null|Binary)/.test(family));
  if (!typed || found.size === 0) found.add(freshText);
  return [...found];
}
