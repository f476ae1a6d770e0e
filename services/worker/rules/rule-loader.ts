import { createHash } from 'node:crypto';
import type { AwsOrganization } from '../../aws/index.ts';
import { emptyRuleSet, type RuleSet } from '../../detect/custom/index.ts';
import { recommendedIds } from '../../detect/detectors/ids.generated.ts';
import type { BucketRef, SweepOptions } from '../../model/index.ts';
import type { RuleRecord, ScanRulesMark, Store, SweepRecord } from '../../store/contract.ts';
import { listApplies, unitsFrom, usableList } from './allow-list-use.ts';
import { checkOf, type LoadedAllowList, loadAllowList } from './load-allow-list.ts';
import { loadIdentifier } from './load-identifier.ts';
import { type LoadedIdentifier, ruleSetOf } from './rule-set-of.ts';

/** What the objects of one bucket are scanned by. */
export interface BucketRules {
  readonly ruleSet: RuleSet;
  readonly mark: ScanRulesMark;
}

interface LoadedRules {
  readonly identifiers: readonly LoadedIdentifier[];
  readonly lists: readonly { readonly rule: RuleRecord<'ALLOW_LIST'>; readonly loaded: LoadedAllowList }[];
}

/** Which managed identifiers a selection looks for. */
function managedLookup(options: SweepOptions): (identifier: string) => boolean {
  const ids = new Set(options.identifierSelector === 'RECOMMENDED' ? recommendedIds : options.identifierIds);
  switch (options.identifierSelector) {
    case 'ALL':
      return () => true;
    case 'NONE':
      return () => false;
    case 'EXCLUDE':
      return (identifier) => !ids.has(identifier);
    case 'INCLUDE':
    case 'RECOMMENDED':
      return (identifier) => ids.has(identifier);
  }
}

/** Sweeps whose rules are held at once: each may have tables of hundreds of megabytes. */
const sweepsKept = 4;
const accountsKept = 5_000;

/** What was made for `key`, or is being made; at most `most` are kept. What failed is made anew. */
function remembered<T>(kept: Map<string, Promise<T>>, key: string, most: number, make: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const [oldest] = kept.keys();
  if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
  const making = make();
  kept.set(key, making);
  making.catch(() => kept.delete(key));
  return making;
}

/** Loads the rules of sweeps from the store, and their texts from S3; once per sweep and process. */
export class RuleLoader {
  readonly #store: Store;
  readonly #aws: AwsOrganization;
  readonly #sweeps = new Map<string, Promise<LoadedRules>>();
  readonly #units = new Map<string, Promise<readonly string[]>>();

  constructor(store: Store, aws: AwsOrganization) {
    this.#store = store;
    this.#aws = aws;
  }

  /** RULES_UNREADABLE when a rule that this bucket needs cannot be read: to scan without it would pass over what it says. */
  async rulesFor(sweep: SweepRecord, bucket: BucketRef): Promise<BucketRules> {
    const { identifiers, lists } = await this.#loaded(sweep);
    const unitsOf = (accountId: string) =>
      remembered(this.#units, `${sweep.id} ${accountId}`, accountsKept, () => unitsFrom(this.#store)(accountId));
    const used = [];
    for (const { rule, loaded } of lists) {
      if (!(await listApplies(rule, sweep.startedAt, bucket, unitsOf))) continue;
      // Read anew with the next bucket.
      if (loaded.status !== 'OK' && loaded.passing !== null) this.#sweeps.delete(sweep.id);
      used.push(usableList(rule, loaded));
    }
    const ruleSet = ruleSetOf(identifiers, used);
    return { ruleSet, mark: this.#mark(sweep.options, ruleSet.version, identifiers) };
  }

  #mark(options: SweepOptions, version: string, identifiers: LoadedRules['identifiers']): ScanRulesMark {
    const managed = managedLookup(options);
    const versions = new Map(identifiers.map((each) => [`custom:${each.identifier.id}`, each.version]));
    const selection = JSON.stringify([options.identifierSelector, [...options.identifierIds].sort()]);
    const hash = createHash('sha256').update(`${selection}\n${version}`).digest('hex').slice(0, 16);
    return {
      version: options.identifierSelector === 'ALL' && version === emptyRuleSet.version ? 'ALL' : hash,
      looksFor: (identifier) => (identifier.startsWith('custom:') ? versions.has(identifier) : managed(identifier)),
      versionOf: (identifier) => versions.get(identifier) ?? null,
    };
  }

  #loaded(sweep: SweepRecord): Promise<LoadedRules> {
    return remembered(this.#sweeps, sweep.id, sweepsKept, () => this.#load(sweep.id));
  }

  async #load(sweepId: string): Promise<LoadedRules> {
    const rules = await this.#store.sweepRules(sweepId);
    const identifiers = [];
    // One after the other: each may build a table of 128 MiB.
    for (const rule of rules.customDataIdentifiers)
      identifiers.push({ ...(await loadIdentifier(this.#aws, sweepId, rule)), version: rule.version });
    const lists = await Promise.all(
      rules.allowLists.map(async (rule) => ({ rule, loaded: await loadAllowList(this.#aws, sweepId, rule) })),
    );
    for (const { rule, loaded } of lists)
      await this.#store.writeAllowListCheck(sweepId, rule.id, checkOf(rule, loaded));
    return { identifiers, lists };
  }
}
