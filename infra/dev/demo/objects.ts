import type { ObjectPlan } from '../organization/plan.ts';
import { Random } from '../random.ts';
import { Draft, type Recipe, type SeededSecret } from './draft.ts';

/** Many objects of one kind: `#` in the key stands for the running number, `@` for a day. */
export interface Series {
  readonly key: string;
  readonly count: number;
  readonly recipe: Recipe;
  /** Rows per object, both ends included. */
  readonly rows?: readonly [from: number, to: number];
  readonly storageClass?: ObjectPlan['storageClass'];
}

export const series = (
  key: string,
  count: number,
  recipe: Recipe,
  rows: readonly [number, number] = [1, 1],
): Series => ({
  key,
  count,
  recipe,
  rows,
});

const dayOf = (index: number): string =>
  new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10).replaceAll('-', '/');

/** The objects of one bucket. Every object has a random source of its own, named by bucket and key. */
export function objectsOf(seed: number, bucket: string, all: readonly Series[], secrets: SeededSecret[]): ObjectPlan[] {
  return all.flatMap(({ key, count, recipe, rows: [from, to] = [1, 1], storageClass }) =>
    Array.from({ length: count }, (_, index) => {
      const name = key.replace('#', String(index + 1).padStart(4, '0')).replace('@', dayOf(index));
      const draft = new Draft(Random.of(seed, `${bucket}/${name}`));
      const { body, contentType } = recipe(draft, draft.random.int(from, to));
      secrets.push(...draft.secrets);
      return {
        key: name,
        body: Buffer.from(body),
        contentType,
        contains: draft.contains,
        ...(storageClass === undefined ? {} : { storageClass }),
      };
    }),
  );
}
