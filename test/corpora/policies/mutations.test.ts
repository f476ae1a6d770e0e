import { expect, it } from 'vitest';
import { known } from '../../../services/model/index.ts';
import { parsePolicy } from '../../../services/posture/access/parse-policy.ts';
import { completeFacts, exampleContext } from '../../../services/posture/examples-context.ts';
import { checks, explainRecord } from '../../../services/posture/index.ts';
import { policyCases } from './index.ts';
import { mutationsOf, randomFrom } from './mutations.ts';

const perCase = 2;
const publicChecks = checks.filter(({ id }) =>
  /^(bucket-public|public-policy|bucket-shared-externally|tls-only)/.test(id),
);

it('answers every broken policy with UNKNOWN and a reason, and never falls over one', () => {
  const next = randomFrom(20_261_125);
  let broken = 0;
  for (const one of policyCases) {
    for (const text of mutationsOf(one, perCase, next)) {
      const facts = completeFacts({ bucketPolicy: known(text) });
      const isPolicy = parsePolicy(text).ok;
      if (!isPolicy) broken++;
      for (const check of publicChecks) {
        const verdict = check.evaluate(facts, exampleContext);
        if (isPolicy) continue;
        expect(verdict, `${check.id}: ${text}`).toMatchObject({ status: 'UNKNOWN' });
        expect(verdict.status === 'UNKNOWN' && verdict.reason).toContain('MALFORMED_POLICY');
      }
      expect(explainRecord(JSON.stringify({ id: 'x', policy: text })).id).toBe('x');
    }
  }
  expect(broken).toBeGreaterThan(200);
});
