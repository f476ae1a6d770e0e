import { known } from '../../../services/model/index.ts';
import { parsePolicy } from '../../../services/posture/access/parse-policy.ts';
import { completeFacts, exampleContext } from '../../../services/posture/examples-context.ts';
import { evaluateBucket } from '../../../services/posture/index.ts';
import { policyCases } from './index.ts';
import { mutationsOf, randomFrom } from './mutations.ts';

// npx tsx test/corpora/policies/run-mutations.ts [mutations per case] [seed]
const perCase = Number(process.argv[2] ?? 500);
const seed = Number(process.argv[3] ?? 1);
const next = randomFrom(seed);
const asksPolicy =
  /^(bucket-public|bucket-public-read|bucket-public-write|public-policy|bucket-shared-externally|tls-only|confused-deputy)$/;
let tried = 0;
let broken = 0;
let wrong = 0;
for (const one of policyCases) {
  for (const text of mutationsOf(one, perCase, next)) {
    tried++;
    const { evaluations } = evaluateBucket(completeFacts({ bucketPolicy: known(text) }), exampleContext);
    if (parsePolicy(text).ok) continue;
    broken++;
    for (const { checkId, verdict } of evaluations) {
      if (!asksPolicy.test(checkId) || (verdict.status === 'UNKNOWN' && verdict.reason.includes('MALFORMED_POLICY')))
        continue;
      wrong++;
      process.stderr.write(`${checkId} says ${verdict.status} of ${text}\n`);
    }
  }
}
process.stdout.write(`${JSON.stringify({ cases: policyCases.length, tried, broken, wrong, seed })}\n`);
process.exitCode = wrong === 0 ? 0 : 1;
