import type { Detector, Validation } from '../define-detector.ts';
import { patternOf } from '../regex/pattern.ts';
import { looksRandom } from '../validators/plausibility.ts';
import { credential } from './credential.ts';
import { type Alphabet, classes, fakeSecret } from './fake-secret.ts';

/** A token that starts with a fixed text, as the vendor documents it. */
export interface PrefixedToken {
  readonly id: string;
  readonly name: string;
  /** Each with the separator that follows (`glpat-`); of equal shape. Case counts. */
  readonly prefixes: readonly string[];
  readonly alphabet: Alphabet;
  /** Characters after the prefix: exactly, or from and to. */
  readonly length: number | readonly [least: number, most: number];
  /** Text that ends every token. */
  readonly suffix?: string;
  /** Checks the part after the prefix further; it has already been found random enough. */
  readonly check?: (body: string, token: string) => Validation;
  /** Makes an example valid for `check` out of a random one. */
  readonly seal?: (token: string) => string;
  readonly references: readonly string[];
  readonly severity?: Detector['severity'];
}

function escapeText(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** The detector of a prefixed token: bounded by characters that cannot belong to it, and random enough to be live. */
export function prefixedToken(token: PrefixedToken): Detector {
  const [least, most] = typeof token.length === 'number' ? [token.length, token.length] : token.length;
  const suffix = token.suffix ?? '';
  // A prefix without a separator also comes up inside base64, whose characters must not stand beside the token then.
  const inBase64 = token.prefixes.some((prefix) => /^[A-Za-z0-9]+$/.test(prefix));
  const before = `A-Za-z0-9_${inBase64 ? '+/' : ''}${inBase64 || token.alphabet === 'base64url' ? '-' : ''}`;
  const edge = `A-Za-z0-9_${inBase64 || token.alphabet === 'base64' ? '+/' : ''}${token.alphabet === 'base64url' ? '-' : ''}`;
  const count = least === most ? `{${least}}` : `{${least},${most}}`;
  const first = token.prefixes[0] ?? '';
  const seal = token.seal ?? ((made: string) => made);
  const fake = (variant: number, prefix = first): string =>
    seal(fakeSecret(prefix, least, token.alphabet, variant) + suffix);
  const severity = token.severity;
  return credential({
    id: token.id,
    name: token.name,
    trigger: { kind: 'literals', literals: token.prefixes },
    pattern: patternOf(
      `(?<![${before}])(?:${token.prefixes.map(escapeText).join('|')})[${classes[token.alphabet]}]${count}${escapeText(suffix)}(?![${edge}])`,
    ),
    maxLength: Math.max(...token.prefixes.map((prefix) => prefix.length)) + most + suffix.length,
    ...(severity ? { severity } : {}),
    validate: (value) => {
      const prefix = token.prefixes.find((candidate) => value.startsWith(candidate)) ?? '';
      const body = value.slice(prefix.length, value.length - suffix.length);
      return looksRandom(body) && (token.check?.(body, value) ?? true);
    },
    examples: () => ({
      match: [
        fake(1),
        `TOKEN="${fake(2, token.prefixes.at(-1))}"`,
        `curl -H 'X-Token: ${fake(3)}' https://api.internal/`,
      ],
      reject: [first + 'x'.repeat(least) + suffix, fake(1).slice(0, first.length + (least >> 1)), `w${fake(2)}`],
    }),
    references: token.references,
  });
}
