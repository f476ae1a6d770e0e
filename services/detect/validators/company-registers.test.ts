import { expect, test } from 'vitest';
import { austrianCompanyNumber } from './austrian-company-number.ts';
import { romanianTradeRegister } from './romanian-trade-register.ts';

test('FN holds to its letter', () => {
  expect(['122119m', '93363Z', '33209m', '66209t', '56247t'].map(austrianCompanyNumber)).not.toContain(false);
  expect(['122119k', '122118m', '1221190m', '122119'].map(austrianCompanyNumber)).not.toContain(true);
});

test('the number of the trade register holds to its check digit', () => {
  expect(['J2012000750528', 'J2012010450526', 'F1998001234401'].map(romanianTradeRegister)).toEqual([true, true, true]);
  expect(['J2012000750529', 'X2012000750528', 'J201200075052'].map(romanianTradeRegister)).not.toContain(true);
});
