import { expect, test } from 'vitest';
import { germanPhysicianNumber } from './german-physician-number.ts';

test('LANR holds to its check digit', () => {
  expect(['056086524', '690702440', '056087524', '05608652', '056086500'].map(germanPhysicianNumber)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
