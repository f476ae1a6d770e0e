import { expect, test } from 'vitest';
import { uniquePupilNumber } from './unique-pupil-number.ts';

test('UPN holds to its check letter', () => {
  expect(['F647195406135', 'B695254814542', 'G647195406135', 'F64719540613'].map(uniquePupilNumber)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
