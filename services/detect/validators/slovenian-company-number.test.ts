import { expect, test } from 'vitest';
import { slovenianCompanyNumber } from './slovenian-company-number.ts';

test('registration number holds to its check digit', () => {
  expect(['5859484', '1755927', '1755927000', '5859485', '585948'].map(slovenianCompanyNumber)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
