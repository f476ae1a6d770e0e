import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';
import { nearKeyword } from '../../builders/near-keyword.ts';
import { type Detector, examplesOf } from '../../define-detector.ts';

const named = keyedSecret({
  id: 'CODE_CLIMATE_TOKEN',
  name: 'Code Climate test reporter id',
  vendors: ['codeclimate', 'code_climate', 'cc_test_reporter'],
  body: { alphabet: 'hex', length: 64 },
  references: ['https://docs.codeclimate.com/docs/finding-your-test-coverage-token'],
});

export default {
  ...named,
  // It is called an id, and whoever has it may report for the project.
  forms: [
    ...(named.forms ?? []),
    nearKeyword({ keywords: ['cc test reporter id'], window: 24, source: '[a-f0-9]{64}', most: 64 }),
  ],
  examples: () => ({
    match: [...examplesOf(named).match, `CC_TEST_REPORTER_ID: ${fakeSecret('', 64, 'hex', 5)}`],
    reject: examplesOf(named).reject,
  }),
} satisfies Detector;
