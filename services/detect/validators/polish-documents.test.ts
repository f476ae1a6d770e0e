import { expect, test } from 'vitest';
import { polishIdentityCard, polishMedicalLicense } from './polish-documents.ts';

test('identity card and medical licence hold to their check digits', () => {
  expect(['PFE541549', 'WAX651454', 'PFE541548', 'PF541549'].map(polishIdentityCard)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(['2395476', '7200753', '2395477', '0395476'].map(polishMedicalLicense)).toEqual([true, true, false, false]);
});
