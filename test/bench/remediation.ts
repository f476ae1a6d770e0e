import { openStore } from '../../services/store/index.ts';
import { faultPlan } from '../support/remediation/fault-plan.ts';
import { play } from '../support/remediation/play.ts';

interface RemediationResult {
  readonly plans: number;
  /** What must never happen, each with its seed. */
  readonly wrong: readonly string[];
  readonly writes: number;
  /** Tags that announce a plan, written and taken away. */
  readonly marks: number;
  readonly undone: number;
  readonly states: Readonly<Record<string, number>>;
  readonly seconds: number;
}

/** Random fault plans from `firstSeed` on, against the worker's activities, the store, and an AWS in memory that fails as each plan says. */
export async function remediationBench(
  databaseUrl: string,
  plans: number,
  firstSeed: number,
): Promise<RemediationResult> {
  const store = await openStore({ databaseUrl });
  const began = performance.now();
  const wrong: string[] = [];
  const states: Record<string, number> = {};
  let writes = 0;
  let marks = 0;
  let undone = 0;
  try {
    for (let seed = firstSeed; seed < firstSeed + plans; seed++) {
      const played = await play(faultPlan(seed), store);
      wrong.push(...played.wrong.map((text) => `seed ${seed}: ${text}`));
      states[played.state] = (states[played.state] ?? 0) + 1;
      writes += played.writes;
      marks += played.marks;
      if (played.afterUndo === 'UNDONE') undone += 1;
    }
  } finally {
    await store.close();
  }
  return { plans, wrong, writes, marks, undone, states, seconds: (performance.now() - began) / 1_000 };
}
