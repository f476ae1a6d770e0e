import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';
import { nearKeyword } from '../../builders/near-keyword.ts';
import { withForms } from '../../builders/with-forms.ts';

const named = keyedSecret({
  id: 'CODE_CLIMATE_TOKEN',
  name: 'Code Climate test reporter id',
  vendors: ['codeclimate', 'code_climate', 'cc_test_reporter'],
  body: { alphabet: 'hex', length: 64 },
  references: ['https://docs.codeclimate.com/docs/finding-your-test-coverage-token'],
});

export default withForms(
  named,
  [
    // It is called an id, and whoever has it may report for the project.
    nearKeyword({ keywords: ['cc test reporter id'], window: 24, source: '[a-f0-9]{64}', most: 64 }),
  ],
  () => ({
    match: [`CC_TEST_REPORTER_ID: ${fakeSecret('', 64, 'hex', 5)}`],
  }),
);
