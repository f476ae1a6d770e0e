import type { Detector, Validation } from '../define-detector.ts';
import { patternOf } from '../regex/pattern.ts';
import { looksRandom } from '../validators/plausibility.ts';
import { credential } from './credential.ts';

/** A token of several parts, with fixed text at its start or inside. */
export interface ShapedToken {
  readonly id: string;
  readonly name: string;
  /** Fixed texts, one of which every token contains. Case counts. */
  readonly literals: readonly string[];
  /** Characters that may stand before the fixed text. */
  readonly maxBack?: number;
  /** The token, as the source of a regular expression; its boundaries are added. The group `secret` is the random part, default all. */
  readonly source: string;
  readonly most: number;
  /** Characters that must not stand on either side, as in a character class; default letters, digits, `_`. */
  readonly edge?: string;
  /** Makes a token up. */
  readonly make: (variant: number) => string;
  readonly check?: (value: string) => Validation;
  readonly severity?: Detector['severity'];
  readonly references: readonly string[];
}

const mask = (token: string, literals: readonly string[]): string => {
  const literal = literals.find((text) => token.includes(text)) ?? '';
  const at = token.indexOf(literal);
  const cover = (text: string): string => text.replace(/[A-Za-z0-9]/g, 'x');
  return cover(token.slice(0, at)) + literal + cover(token.slice(at + literal.length));
};

/** The detector of such a token: bounded, and random enough to be live. */
export function shapedToken(token: ShapedToken): Detector {
  // A fixed text of letters and digits also comes up inside base64, whose characters must not stand beside the token then.
  const inBase64 = token.literals.some((literal) => /^[A-Za-z0-9]+$/.test(literal));
  const edge = token.edge ?? `A-Za-z0-9_${inBase64 ? '+/=' : ''}`;
  return credential({
    id: token.id,
    name: token.name,
    trigger: { kind: 'literals', literals: token.literals, ...(token.maxBack ? { maxBack: token.maxBack } : {}) },
    pattern: patternOf(
      `(?<![${edge.replace('=', '')}${/-\]/.test(token.source) && token.edge === undefined ? '-' : ''}])(?:${token.source})(?![${edge}])`,
    ),
    maxLength: token.most,
    ...(token.severity ? { severity: token.severity } : {}),
    validate: (value, _raw, match) => looksRandom(match.groups?.['secret'] ?? value) && (token.check?.(value) ?? true),
    examples: () => ({
      match: [token.make(1), `token: "${token.make(2)}"`, `https://api.internal/v1?key=${token.make(3)}&page=1`],
      reject: [mask(token.make(1), token.literals), token.make(2).slice(0, -9), `Q${token.make(3)}Q`],
    }),
    references: token.references,
  });
}
