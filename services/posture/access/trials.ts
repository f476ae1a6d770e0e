import { actionShape } from './key-values.ts';
import type { Layer } from './layer.ts';
import { matchesPrincipal } from './match-principal.ts';
import { coversTarget } from './match-target.ts';
import { type Contest, contestOf, type Reach, reach } from './reach.ts';
import type { Home } from './request.ts';
import type { Statement } from './statement.ts';
import type { Suspect } from './suspects.ts';
import type { TargetClass } from './targets.ts';
import { allOf, type Truth } from './truth.ts';

/** One attempt: by one Allow, against the Denies and layers that cover the target. */
export interface Trial {
  readonly reach: Reach;
  /** Labels of the Denies and layers that close what the Allow alone would open. */
  readonly closedBy: readonly string[];
}

/** What stands against an Allow, by the places of statements. */
interface Against {
  readonly denies: readonly number[];
  readonly layers: readonly NeededLayer[];
}

interface NeededLayer {
  readonly label: string;
  readonly partial: string | undefined;
  readonly allows: readonly number[];
}

/** What one Deny costs that has to be weighed, in comparisons. */
const reachWork = 100;
const nothing: Against = { denies: [], layers: [] };
const code = (truth: Truth): string => (truth === true ? 't' : truth === false ? 'f' : 'u');

/** Whether the statement speaks of the suspect, as far as its layer lets it. */
function principalTruth({ principals, effect, layer }: Statement, { caller }: Suspect): Truth {
  const stance = layer?.stance(caller) ?? 'decides';
  if (stance === 'ignored') return false;
  if (effect === 'Allow' && stance === 'closed') return false;
  return effect === 'Allow' && stance === 'unsure' ? 'unknown' : matchesPrincipal(principals, caller, effect);
}

/** Tries suspects against statements; what two attempts have in common is worked out once. */
export class Trials {
  readonly #statements: readonly Statement[];
  readonly #home: Home;
  readonly #principals: readonly Map<Suspect, Truth>[];
  readonly #layers: readonly Layer[];
  readonly #contests = new Map<string, Contest>();
  readonly #trials = new Map<Suspect, Map<string, Trial | undefined>>();
  /** By permission, which of the layers have to allow. */
  readonly #asked = new Map<string, string>();

  /** How much was done so far, in comparisons of one statement. */
  work = 0;

  constructor(statements: readonly Statement[], home: Home) {
    this.#statements = statements;
    this.#home = home;
    this.#layers = [...new Set(statements.flatMap(({ layer }) => (layer === undefined ? [] : [layer])))];
    this.#principals = statements.map(() => new Map<Suspect, Truth>());
  }

  #principal(at: number, suspect: Suspect): Truth {
    const statement = this.#statements[at];
    if (statement === undefined) return false;
    const seen = this.#principals[at]?.get(suspect);
    if (seen !== undefined) return seen;
    const truth = principalTruth(statement, suspect);
    this.#principals[at]?.set(suspect, truth);
    return truth;
  }

  /** False when the statement's principal element leaves the suspect out. */
  concerns(at: number, suspect: Suspect): boolean {
    return this.#principal(at, suspect) !== false;
  }

  #match(at: number, { covered, target }: TargetClass, suspect: Suspect): Truth {
    const statement = this.#statements[at];
    let cover = covered[at] ?? false;
    if (cover === false || statement === undefined) return false;
    const principal = this.#principal(at, suspect);
    if (principal === false) return false;
    if (cover === 'unknown') cover = coversTarget(statement, { caller: suspect.caller, target, home: this.#home });
    return allOf([principal, cover]);
  }

  #contest(allow: number, { denies, layers }: Against): Contest {
    const id = `${allow},${denies.join()}${layers.map(({ allows }) => `;${allows.join()}`).join('')}`;
    const seen = this.#contests.get(id);
    if (seen !== undefined) return seen;
    const pick = (at: number): readonly Statement[] => this.#statements.slice(at, at + 1);
    const [first] = pick(allow);
    if (first === undefined) throw new RangeError(`No statement ${allow}.`);
    const made = contestOf(
      first,
      denies.flatMap(pick),
      layers.map(({ allows }) => allows.flatMap(pick)),
    );
    this.#contests.set(id, made);
    return made;
  }

  #reach(allow: number, against: Against, matches: readonly Truth[], suspect: Suspect, { target }: TargetClass): Reach {
    this.work += reachWork * (1 + against.denies.length);
    const places = [allow, ...against.denies, ...against.layers.flatMap(({ allows }) => allows)];
    const truths = places.map((at) => matches[at] ?? false);
    return reach(this.#contest(allow, against), truths, suspect.caller, target, this.#home);
  }

  #layersAsked({ permission }: TargetClass): string {
    if (this.#layers.length === 0) return '';
    const seen = this.#asked.get(permission);
    if (seen !== undefined) return seen;
    const asked = this.#layers.map((layer) => (layer.mustAllow(permission) ? 'y' : 'n')).join('');
    this.#asked.set(permission, asked);
    return asked;
  }

  /** The layers of which an Allow is needed. */
  #needed(matches: readonly Truth[], suspect: Suspect, { permission }: TargetClass): readonly NeededLayer[] {
    return this.#layers
      .filter((layer) => layer.mustAllow(permission) && layer.stance(suspect.caller) !== 'ignored')
      .map((layer) => ({
        label: layer.label,
        partial: layer.partial,
        allows: this.#statements.flatMap((statement, at) =>
          statement.layer === layer && statement.effect === 'Allow' && matches[at] !== false ? [at] : [],
        ),
      }));
  }

  /** Undefined when the Allow has nothing to do with suspect or target, or its own conditions keep the suspect out. */
  try(allow: number, targetClass: TargetClass, suspect: Suspect): Trial | undefined {
    this.work += this.#statements.length;
    const allowed = this.#match(allow, targetClass, suspect);
    if (allowed === false) return undefined;
    const matches = this.#statements.map(({ effect, layer }, at): Truth => {
      if (at === allow) return allowed;
      return effect === 'Deny' || layer !== undefined ? this.#match(at, targetClass, suspect) : false;
    });
    const { action, resource } = targetClass.target;
    const id = `${allow}${this.#layersAsked(targetClass)}${actionShape(action)}${resource.includes('/') ? 'o' : 'b'}${matches.map(code).join('')}`;
    const known = this.#trials.get(suspect) ?? new Map<string, Trial | undefined>();
    this.#trials.set(suspect, known);
    if (known.has(id)) return known.get(id);
    const trial = this.#attempt(allow, matches, suspect, targetClass);
    known.set(id, trial);
    return trial;
  }

  /** What is left when layers that speak of some of the objects only are the ones that close: nobody can say. */
  #inPart({ denies, layers }: Against, attempt: (against: Against) => Reach): Reach | undefined {
    const partial = layers.filter((layer) => layer.partial !== undefined);
    if (partial.length === 0) return undefined;
    const without = attempt({
      denies: denies.filter((at) => this.#statements[at]?.layer?.partial === undefined),
      layers: layers.filter((layer) => layer.partial === undefined),
    });
    if (without.truth === false) return undefined;
    return {
      truth: 'unknown',
      doubts: [...without.doubts, ...partial.map(({ label, partial: why }) => `${label}: ${why}`)],
    };
  }

  #attempt(allow: number, matches: readonly Truth[], suspect: Suspect, targetClass: TargetClass): Trial | undefined {
    const denies = matches.flatMap((truth, at) =>
      at !== allow && truth !== false && this.#statements[at]?.effect === 'Deny' ? [at] : [],
    );
    const layers = this.#needed(matches, suspect, targetClass);
    const attempt = (against: Against): Reach => this.#reach(allow, against, matches, suspect, targetClass);
    const found = attempt({ denies, layers });
    if (found.truth !== false) return { reach: found, closedBy: [] };
    const doubtful = this.#inPart({ denies, layers }, attempt);
    if (doubtful !== undefined) return { reach: doubtful, closedBy: [] };
    const labelOf = (at: number): string => this.#statements[at]?.label ?? '';
    if (denies.length + layers.length === 0 || attempt(nothing).truth === false) return undefined;
    const all = [...denies.map(labelOf), ...layers.map(({ label }) => label)];
    if (all.length === 1) return { reach: found, closedBy: all };
    const closes = (against: Partial<Against>): boolean => attempt({ ...nothing, ...against }).truth === false;
    const single = [
      ...denies.filter((at) => closes({ denies: [at] })).map(labelOf),
      ...layers.filter((layer) => closes({ layers: [layer] })).map(({ label }) => label),
    ];
    return { reach: found, closedBy: [...new Set(single.length > 0 ? single : all)] };
  }
}
