import { AllowLists } from './allow-list.ts';
import { CustomScanner } from './custom-scanner.ts';
import type { RuleSet } from './rule-set.ts';

/** A rule set ready to scan with, one object after another. */
export class CompiledRules {
  readonly version: string;
  readonly #custom: CustomScanner | null;
  readonly #allowLists: AllowLists | null;

  /** Throws RegexSyntaxError on a pattern that cannot run in linear time. */
  constructor(rules: RuleSet) {
    this.version = rules.version;
    this.#custom = rules.customIdentifiers.length === 0 ? null : new CustomScanner(rules.customIdentifiers);
    this.#allowLists = rules.allowLists.length === 0 ? null : new AllowLists(rules.allowLists);
  }

  /** The options of an `ObjectScan` that uses these rules. */
  forScan(): { custom?: CustomScanner; allowLists?: AllowLists } {
    return {
      ...(this.#custom === null ? {} : { custom: this.#custom }),
      ...(this.#allowLists === null ? {} : { allowLists: this.#allowLists }),
    };
  }

  /** Custom identifiers that were stopped on the last object because their pattern or set of values worked too much. */
  get stopped(): readonly string[] {
    return this.#custom?.stopped ?? [];
  }

  /** How often each allow list spoke since the last call. */
  takeAllowListHits(): Readonly<Record<string, number>> {
    return this.#allowLists?.takeHits() ?? {};
  }
}
