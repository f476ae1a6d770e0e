import { fileURLToPath } from 'node:url';
import { known } from '../../../services/model/index.ts';
import { parsePolicy } from '../../../services/posture/access/parse-policy.ts';
import { completeFacts, exampleContext } from '../../../services/posture/examples-context.ts';
import { evaluateBucket } from '../../../services/posture/index.ts';
import { policyCases } from './index.ts';
import { mutationsOf, randomFrom } from './mutations.ts';

const asksPolicy =
  /^(bucket-public|bucket-public-read|bucket-public-write|public-policy|bucket-shared-externally|tls-only|confused-deputy)$/;

/** `perCase` mutations of each labelled policy, all checks on each: what is no policy any more must be UNKNOWN. `wrong` says what was not. */
export function mutationBench(perCase: number, seed: number) {
  const next = randomFrom(seed);
  const wrong: string[] = [];
  let tried = 0;
  let broken = 0;
  for (const one of policyCases) {
    for (const text of mutationsOf(one, perCase, next)) {
      tried++;
      const { evaluations } = evaluateBucket(completeFacts({ bucketPolicy: known(text) }), exampleContext);
      if (parsePolicy(text).ok) continue;
      broken++;
      for (const { checkId, verdict } of evaluations) {
        if (!asksPolicy.test(checkId) || (verdict.status === 'UNKNOWN' && verdict.reason.includes('MALFORMED_POLICY')))
          continue;
        wrong.push(`${checkId} says ${verdict.status} of ${text}`);
      }
    }
  }
  return {
    cases: policyCases.length,
    perCase,
    seed,
    tried,
    broken,
    wrong: wrong.slice(0, 20),
    wrongTotal: wrong.length,
  };
}

// npx tsx test/corpora/policies/run-mutations.ts [mutations per case] [seed]
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [perCase = '500', seed = '1'] = process.argv.slice(2);
  const result = mutationBench(Number(perCase), Number(seed));
  process.stdout.write(`${JSON.stringify(result)}\n`);
  process.exitCode = result.wrongTotal === 0 ? 0 : 1;
}
