import { actionShape } from './key-values.ts';
import { matchesPrincipal } from './match-principal.ts';
import { coversTarget } from './match-target.ts';
import { type Contest, contestOf, type Reach, reach } from './reach.ts';
import type { Home } from './request.ts';
import type { Statement } from './statement.ts';
import type { Suspect } from './suspects.ts';
import type { TargetClass } from './targets.ts';
import { allOf, type Truth } from './truth.ts';

/** One attempt: by one Allow, against the Denies that cover the target. */
export interface Trial {
  readonly reach: Reach;
  /** Labels of the Denies that close what the Allow alone would open. */
  readonly closedBy: readonly string[];
}

const code = (truth: Truth): string => (truth === true ? 't' : truth === false ? 'f' : 'u');

/** Tries suspects against statements; what two attempts have in common is worked out once. */
export class Trials {
  readonly #statements: readonly Statement[];
  readonly #home: Home;
  readonly #principals: readonly Map<Suspect, Truth>[];
  readonly #contests = new Map<string, Contest>();
  readonly #trials = new Map<Suspect, Map<string, Trial | undefined>>();

  constructor(statements: readonly Statement[], suspects: readonly Suspect[], home: Home) {
    this.#statements = statements;
    this.#home = home;
    this.#principals = statements.map(
      ({ principals, effect }) =>
        new Map(suspects.map((suspect) => [suspect, matchesPrincipal(principals, suspect.caller, effect)])),
    );
  }

  /** False when the statement's principal element leaves the suspect out. */
  concerns(at: number, suspect: Suspect): boolean {
    return this.#principals[at]?.get(suspect) !== false;
  }

  #match(at: number, { covered, target }: TargetClass, suspect: Suspect): Truth {
    const principal = this.#principals[at]?.get(suspect) ?? false;
    const statement = this.#statements[at];
    let cover = covered[at] ?? false;
    if (principal === false || cover === false || statement === undefined) return false;
    if (cover === 'unknown') cover = coversTarget(statement, { caller: suspect.caller, target, home: this.#home });
    return allOf([principal, cover]);
  }

  #contest(allow: number, denies: readonly number[]): Contest {
    const id = `${allow},${denies.join()}`;
    const seen = this.#contests.get(id);
    if (seen !== undefined) return seen;
    const pick = (at: number): readonly Statement[] => this.#statements.slice(at, at + 1);
    const [first] = pick(allow);
    if (first === undefined) throw new RangeError(`No statement ${allow}.`);
    const made = contestOf(first, denies.flatMap(pick));
    this.#contests.set(id, made);
    return made;
  }

  #reach(
    allow: number,
    denies: readonly number[],
    matches: readonly Truth[],
    suspect: Suspect,
    { target }: TargetClass,
  ): Reach {
    const truths = [allow, ...denies].map((at) => matches[at] ?? false);
    return reach(this.#contest(allow, denies), truths, suspect.caller, target, this.#home);
  }

  /** Undefined when the Allow has nothing to do with suspect or target, or its own conditions keep the suspect out. */
  try(allow: number, targetClass: TargetClass, suspect: Suspect): Trial | undefined {
    const allowed = this.#match(allow, targetClass, suspect);
    if (allowed === false) return undefined;
    const matches = this.#statements.map(({ effect }, at): Truth => {
      if (at === allow) return allowed;
      return effect === 'Deny' ? this.#match(at, targetClass, suspect) : false;
    });
    const { action, resource } = targetClass.target;
    const id = `${allow}${actionShape(action)}${resource.includes('/') ? 'o' : 'b'}${matches.map(code).join('')}`;
    const known = this.#trials.get(suspect) ?? new Map<string, Trial | undefined>();
    this.#trials.set(suspect, known);
    if (known.has(id)) return known.get(id);
    const trial = this.#attempt(allow, matches, suspect, targetClass);
    known.set(id, trial);
    return trial;
  }

  #attempt(allow: number, matches: readonly Truth[], suspect: Suspect, targetClass: TargetClass): Trial | undefined {
    const denies = matches.flatMap((truth, at) => (at !== allow && truth !== false ? [at] : []));
    const found = this.#reach(allow, denies, matches, suspect, targetClass);
    if (found.truth !== false) return { reach: found, closedBy: [] };
    if (denies.length === 0 || this.#reach(allow, [], matches, suspect, targetClass).truth === false) return undefined;
    const single = denies.filter((at) => this.#reach(allow, [at], matches, suspect, targetClass).truth === false);
    const closing = single.length > 0 ? single : denies;
    return { reach: found, closedBy: closing.map((at) => this.#statements[at]?.label ?? '') };
  }
}
