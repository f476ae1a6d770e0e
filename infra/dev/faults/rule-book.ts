import { Random } from '../random.ts';
import type { AwsRequest } from './aws-request.ts';
import { type FaultAction, type FaultRule, type FaultRules, type FaultRulesInput, faultRules } from './fault-rules.ts';

interface Counted {
  readonly rule: FaultRule;
  readonly key: RegExp | null;
  readonly random: Random;
  seen: number;
  hits: number;
  readonly bySession: Map<string, number>;
}

/** The rules with their counts: which fault, if any, the next request gets. */
export class RuleBook {
  readonly strictSts: boolean;
  readonly #rules: readonly Counted[];

  constructor(input: FaultRulesInput) {
    const parsed: FaultRules = faultRules.parse(input);
    this.strictSts = parsed.strictSts;
    this.#rules = parsed.rules.map((rule) => ({
      rule,
      key: rule.match.key === undefined ? null : new RegExp(rule.match.key, 's'),
      random: new Random(rule.when.seed ?? 1),
      seen: 0,
      hits: 0,
      bySession: new Map(),
    }));
  }

  /** Counts the request in every rule that it matches, down to the first that hits. */
  decide(request: AwsRequest, account: string): { readonly name: string; readonly action: FaultAction } | null {
    for (const counted of this.#rules) {
      if (matches(counted, request, account) && strikes(counted, request)) {
        counted.hits += 1;
        return { name: counted.rule.name, action: counted.rule.action };
      }
    }
    return null;
  }

  /** How often each rule hit, by its name. */
  hits(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#rules.map(({ rule, hits }) => [rule.name, hits]));
  }
}

function matches({ rule: { match }, key }: Counted, request: AwsRequest, account: string): boolean {
  const operations = typeof match.operation === 'string' ? [match.operation] : match.operation;
  return (
    (match.account === undefined || match.account === account) &&
    (match.service === undefined || match.service === request.service) &&
    (operations === undefined || operations.includes(request.operation)) &&
    (match.region === undefined || match.region === request.region) &&
    (match.bucket === undefined || match.bucket === request.bucket) &&
    (key === null || (request.key !== null && key.test(request.key)))
  );
}

function strikes(counted: Counted, request: AwsRequest): boolean {
  const { when } = counted.rule;
  counted.seen += 1;
  if (when.afterOfSession !== undefined) {
    const used = (counted.bySession.get(request.accessKeyId) ?? 0) + 1;
    counted.bySession.set(request.accessKeyId, used);
    if (used <= when.afterOfSession) return false;
  }
  if (when.probability !== undefined && !counted.random.chance(when.probability)) return false;
  const from = when.from ?? 1;
  if (counted.seen < from) return false;
  if (when.every !== undefined && (counted.seen - from) % when.every !== 0) return false;
  return when.times === undefined || counted.hits < when.times;
}
