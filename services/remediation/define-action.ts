import type { z } from 'zod';
import { type Fact, type JsonValue, OrgsweepError, type SettingDocument, type SettingName } from '../model/index.ts';
import { sameDocument } from './canonical.ts';
import type { ActionContext, SettingFacts } from './contract.ts';
import { type PlanOutcome, refused } from './plan-outcome.ts';

interface DesiredSetting<W extends SettingName> {
  readonly setting: W;
  readonly document: SettingDocument;
}
/** What shall be, or why this action must not touch this target. */
type Desired<W extends SettingName> = readonly DesiredSetting<W>[] | { readonly refused: string };

/** One way to mend one thing. A file each; the catalogue is generated. */
export interface Action<R extends SettingName, W extends R, P> {
  /** Kebab-case, the file's name. */
  readonly id: string;
  readonly title: string;
  /** What it does and what may stop working by it. */
  readonly description: string;
  readonly target: 'ACCOUNT' | 'BUCKET' | 'OBJECT' | 'ACCESS_KEY';
  readonly parameters: z.ZodType<P>;
  /** What the plan rests on: all of it must have been read, and must be the same when it is written. */
  readonly reads: readonly R[];
  /** What it may write, in this order; undone in the opposite one. */
  readonly writes: readonly W[];
  /** Pure: from what is to what shall be. Settings left out, or already as wanted, are not written. */
  plan(documents: (setting: R) => SettingDocument, parameters: P, context: ActionContext): Desired<W>;
  /** States that it changes, for the contract test. */
  readonly samples: readonly {
    readonly parameters?: Readonly<Record<string, JsonValue>>;
    readonly documents: { readonly [N in R]?: SettingDocument };
  }[];
}

/** An action as others see it, its parameters not yet judged. */
export interface RemediationAction
  extends Pick<
    Action<SettingName, SettingName, unknown>,
    'id' | 'title' | 'description' | 'target' | 'reads' | 'writes' | 'samples'
  > {
  /** The parameters with their defaults. BAD_USER_INPUT names every mistake. */
  parseParameters(parameters: unknown): Readonly<Record<string, JsonValue>>;
  plan(facts: SettingFacts, parameters: unknown, context: ActionContext): PlanOutcome;
}

function unreadReasons(facts: SettingFacts, reads: readonly SettingName[]): string[] {
  return reads.flatMap((name) => {
    const fact = facts[name];
    if (fact === undefined) return [`${name}: NOT_ASKED`];
    if (fact.state === 'denied') return [`${name}: DENIED ${fact.action}`];
    return fact.state === 'failed' ? [`${name}: FAILED ${fact.code}`] : [];
  });
}

/** The document of a fact that was read. */
export const documentOf = (fact: Fact<JsonValue> | undefined): SettingDocument =>
  fact?.state === 'known' ? fact.value : null;

/** Makes an action out of its file. */
export function defineAction<R extends SettingName, W extends R, P>(action: Action<R, W, P>): RemediationAction {
  const { id, title, description, target, reads, writes } = action;
  const parse = (parameters: unknown): P => {
    const parsed = action.parameters.safeParse(parameters ?? {});
    if (parsed.success) return parsed.data;
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'parameters'}: ${message}`);
    throw new OrgsweepError('BAD_USER_INPUT', `The parameters of ${id} are wrong. ${problems.join('; ')}`, {
      advice: `Correct what is named; ${id} is described by the query \`remediationActions\`.`,
    });
  };
  return {
    id,
    title,
    description,
    target,
    reads,
    writes,
    samples: action.samples,
    parseParameters: (parameters) => JSON.parse(JSON.stringify(parse(parameters))),
    plan(facts, parameters, context) {
      const unread = unreadReasons(facts, reads);
      if (unread.length > 0) return refused(`UNKNOWN ${unread.join(', ')}`);
      const documents = (name: R): SettingDocument => documentOf(facts[name]);
      const desired = action.plan(documents, parse(parameters), context);
      if ('refused' in desired) return refused(desired.refused);
      const changes = writes.flatMap((setting) => {
        const wanted = desired.find((each) => each.setting === setting);
        const before = documents(setting);
        if (wanted === undefined || sameDocument(setting, before, wanted.document)) return [];
        return [{ setting, before, after: wanted.document }];
      });
      if (changes.length === 0) return { outcome: 'NOTHING_TO_DO' };
      const restsOn = reads.map((setting) => ({ setting, document: documents(setting) }));
      return { outcome: 'PLANNED', changes, restsOn };
    },
  };
}
