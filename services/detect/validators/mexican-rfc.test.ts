import { expect, test } from 'vitest';
import { mexicanRfc } from './mexican-rfc.ts';

test('RFC holds to its check digit, or at least to its date', () => {
  expect(['GODE561231GR8', 'MAB9307148T4', 'GODE561231GR9', 'MAB9307148T1'].map(mexicanRfc)).toEqual([
    'strong',
    'strong',
    true,
    true,
  ]);
  expect(['GODE561331GR8', 'XAXX010101000', 'GODE561231GRX'].map(mexicanRfc)).toEqual([false, false, false]);
});
