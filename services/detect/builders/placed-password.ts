import type { Detector } from '../define-detector.ts';
import { patternOf } from '../regex/pattern.ts';
import { isTypedPassword } from '../validators/url-password.ts';
import { credential } from './credential.ts';

/** Passwords that a command, statement or file of one format holds at places of its own, told by what stands before them. */
export interface PlacedPassword
  extends Pick<Detector, 'id' | 'name' | 'examples' | 'references'>,
    Partial<Pick<Detector, 'severity' | 'forms' | 'generic'>> {
  /** What begins a place: fixed text, one of which each of `places` starts with. */
  readonly literals: readonly string[];
  readonly ignoreCase?: boolean;
  /** Sources of what stands before a password, up to its quotes; together at most 200 characters long. */
  readonly places: readonly string[];
  /** Source of what must follow a password. */
  readonly after?: string;
}

/** A password as typed: in quotes or not, four characters or more, no variable to start with. */
export const typedPassword = '\\\\{0,2}["\']?(?<value>[^\\s"\'<>|;&$\\\\][^\\s"\'<>|;&\\\\]{3,127})';

/** The detector of passwords at these places. The password alone is reported. */
export function placedPassword(given: PlacedPassword): Detector {
  const { literals, ignoreCase = false, places, after = '', ...rest } = given;
  return credential({
    ...rest,
    trigger: { kind: 'literals', literals, ignoreCase },
    pattern: patternOf(`(?:${places.join('|')})${typedPassword}${after}`, ignoreCase ? 'i' : ''),
    maxLength: 340,
    acrossFields: true,
    validate: (value) => isTypedPassword(value) && !/:\$|\$[({]|^:\w+$/.test(value),
  });
}
