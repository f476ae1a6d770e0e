import { actionCover } from './action-cover.ts';
import { freshText } from './candidates.ts';
import { commonTexts } from './common-text.ts';
import { actionShape, keyValues } from './key-values.ts';
import { coversResource, withoutVariables } from './match-target.ts';
import type { Home, Target } from './request.ts';
import { type Permission, permissionList, s3Actions } from './s3-actions.ts';
import type { Statement } from './statement.ts';
import type { Suspect } from './suspects.ts';
import type { Truth } from './truth.ts';
import { substitute } from './variables.ts';
import { hasWildcard, instancesOf } from './wildcard.ts';

/** Targets that every statement treats alike, by one of them. */
export interface TargetClass {
  readonly permission: Permission;
  readonly target: Target;
  /** Per statement, whether it covers the target; unknown where that depends on the caller. */
  readonly covered: readonly Truth[];
}

/** The key that a user's own name makes of a pattern with variables. */
function withUserName(pattern: string, name: string): string {
  return instancesOf(pattern.replace(/\$\{[^}]*\}/g, () => name))[0] ?? name;
}

const maxNames = 16;

/** A fresh name, and the folders that the statements name: whoever has an account may call a user by one of them. */
function namesIn(statements: readonly Statement[]): readonly string[] {
  const folders = statements
    .flatMap(({ resources }) => resources.items)
    .flatMap((item) => item.split('/').slice(1))
    .filter((folder) => /^[\w+=,.@-]{1,64}$/.test(folder));
  return [freshText, ...new Set(folders)].slice(0, maxNames);
}

/** Whose values are put into resources with policy variables. */
interface Fillers {
  readonly suspects: readonly Suspect[];
  readonly home: Home;
}

const maxFillers = 256;

/** One suspect of each kind first, so that a long list of accounts leaves none out. */
function byKind(suspects: readonly Suspect[]): readonly Suspect[] {
  const kinds = new Map(suspects.map((suspect) => [`${suspect.grantee.class} ${suspect.grantee.kind}`, suspect]));
  return [...kinds.values(), ...suspects].slice(0, maxFillers);
}

/** The pattern as it is for suspects of whom one value is known under each variable. */
function filled(pattern: string, { suspects, home }: Fillers, bucketArn: string): ReadonlySet<string> {
  const target = { action: 's3:getobject', resource: `${bucketArn}/${freshText}` };
  const found = new Set<string>();
  for (const { caller } of suspects) {
    const text = substitute(pattern, (key) => {
      const values = keyValues(key, [], caller, target, home);
      return values?.length === 1 ? (values[0]?.[0] ?? null) : freshText;
    });
    const [arn] = text === null ? [] : instancesOf(text);
    if (arn !== undefined) found.add(arn);
    if (found.size === maxNames) break;
  }
  return found;
}

/** Objects that the statements can tell apart. */
export function objectArns(
  statements: readonly Statement[],
  bucketArn: string,
  fillers?: Fillers,
): ReadonlySet<string> {
  const by = fillers && { ...fillers, suspects: byKind(fillers.suspects) };
  const found = new Set([`${bucketArn}/${freshText}`]);
  const whole = `${bucketArn}/*`;
  const patterns = new Set<string>();
  for (const { resources } of statements) {
    for (const pattern of resources.items) {
      if (pattern === whole || pattern === '*' || pattern === bucketArn) continue;
      const plain = withoutVariables(pattern);
      if (!hasWildcard(plain)) {
        if (plain.startsWith(`${bucketArn}/`)) for (const arn of instancesOf(plain)) found.add(arn);
        continue;
      }
      const slash = plain.indexOf('/');
      patterns.add(pattern.replace(/\$\{[^}]*\}/g, freshText)).add(plain);
      for (const key of instancesOf(slash < 0 ? '*' : plain.slice(slash + 1)))
        if (key !== '') found.add(`${bucketArn}/${key}`);
      if (plain !== pattern)
        for (const name of namesIn(statements))
          found.add(`${bucketArn}/${withUserName(pattern.slice(pattern.indexOf('/') + 1), name)}`);
      if (plain !== pattern && by !== undefined)
        for (const arn of filled(`${bucketArn}/${pattern.slice(slash + 1)}`, by, bucketArn)) found.add(arn);
    }
  }
  for (const arn of commonTexts([...patterns])) if (arn.startsWith(`${bucketArn}/`)) found.add(arn);
  return found;
}

const code = (truth: Truth): string => (truth === true ? 't' : truth === false ? 'f' : 'u');
const order = new Map(permissionList.map((permission, index) => [permission, index]));
const shapes = s3Actions.map(({ permission, name, resource }) => `${permission}${actionShape(name)}${resource}`);
/** Where no statement asks for the tags of objects, it does not matter which actions see them. */
const plainShapes = s3Actions.map(
  ({ permission, name, resource }) => `${permission}${actionShape(name).replace('o', '')}${resource}`,
);
const shapesFor = (statements: readonly Statement[]): readonly string[] =>
  statements.some(({ conditions }) => conditions.some(({ key }) => key.startsWith('s3:existingobjecttag/')))
    ? shapes
    : plainShapes;

const letsIn = ({ effect, layer }: Statement): boolean => effect === 'Allow' && layer === undefined;

/** Actions that all statements treat alike, by one of them, with the statements that cover it. */
type ActionClasses = readonly { readonly index: number; readonly acts: readonly boolean[] }[];

const cache = new Map<string, ActionClasses>();
const maxCached = 2_000;

/** Policies repeat each other's actions, so answers are kept. */
function actionClasses(
  statements: readonly Statement[],
  only: ReadonlySet<string> | undefined,
  shapesOf: readonly string[],
): ActionClasses {
  const parts = statements.map((statement) => {
    const { negated, items } = statement.actions;
    return `${letsIn(statement) ? '+' : '-'}${negated ? '!' : ''}${items.join()}`;
  });
  const id = `${shapesOf === shapes ? 't' : ''}${only === undefined ? '' : [...only].join()};${parts.join(';')}`;
  const seen = cache.get(id);
  if (seen !== undefined) return seen;
  const made = newActionClasses(statements, only, shapesOf);
  if (cache.size >= maxCached) cache.clear();
  cache.set(id, made);
  return made;
}

function newActionClasses(
  statements: readonly Statement[],
  only: ReadonlySet<string> | undefined,
  shapesOf: readonly string[],
): ActionClasses {
  const covers = statements.map(({ actions }) => actionCover(actions));
  const allows = statements.map(letsIn);
  const found = new Map<string, { readonly index: number; readonly acts: readonly boolean[] }>();
  for (const [index, shape] of shapesOf.entries()) {
    const name = s3Actions[index]?.name;
    if (only !== undefined && name !== undefined && !only.has(name)) continue;
    let id = shape;
    let allowed = false;
    for (const [at, cover] of covers.entries()) {
      const bit = cover[index] === 1;
      id += bit ? '1' : '0';
      if (bit && allows[at] === true) allowed = true;
    }
    if (allowed && !found.has(id)) found.set(id, { index, acts: covers.map((cover) => cover[index] === 1) });
  }
  return [...found.values()];
}

/** One target for each way in which the statements can tell targets apart. Those that no Allow covers are left out. `only`: of these actions. */
export function targetClasses(
  statements: readonly Statement[],
  bucketArn: string,
  only?: ReadonlySet<string>,
  fillers?: Fillers,
): readonly TargetClass[] {
  const cover = (arn: string): readonly [string, readonly Truth[]] => [
    arn,
    statements.map((statement) => coversResource(statement, arn)),
  ];
  const onBucket = [cover(bucketArn)];
  const onObjects = [...objectArns(statements, bucketArn, fillers)].map(cover);
  const admits = statements.map(letsIn);
  const found = new Map<string, TargetClass>();
  const shapesOf = shapesFor(statements);
  for (const { index, acts } of actionClasses(statements, only, shapesOf)) {
    const action = s3Actions[index];
    if (action === undefined) continue;
    for (const [resource, covers] of action.resource === 'bucket' ? onBucket : onObjects) {
      const covered = covers.map((truth, at): Truth => (acts[at] === true ? truth : false));
      if (!covered.some((truth, at) => truth !== false && admits[at] === true)) continue;
      const id = `${shapesOf[index]}${covered.map(code).join('')}`;
      // A statement tied to the caller by a variable treats each key differently: every one of them is tried.
      const key = covered.includes('unknown') ? `${id}${resource}` : id;
      if (!found.has(key))
        found.set(key, { permission: action.permission, target: { action: action.name, resource }, covered });
    }
  }
  return [...found.values()].sort((a, b) => (order.get(a.permission) ?? 0) - (order.get(b.permission) ?? 0));
}
