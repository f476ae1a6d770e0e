import { expect, test } from 'vitest';
import { ogrn, snils } from './russian-numbers.ts';

test('SNILS holds to its check number', () => {
  expect(['19458073004', '12157368143', '11223344595'].map(snils)).toEqual([true, true, true]);
  expect(['19458073005', '1945807300', '00000000000'].map(snils)).toEqual([false, false, false]);
});

test('OGRN and OGRNIP hold to their check digits', () => {
  expect(['1047712997221', '1027703322459', '304773832364051'].map(ogrn)).toEqual([true, true, true]);
  expect(['1047712997222', '304773832364052', '904771299722'].map(ogrn)).toEqual([false, false, false]);
});
