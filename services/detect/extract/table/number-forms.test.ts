import { expect, it } from 'vitest';
import { numberForm, shownNumber } from './number-forms.ts';

const shown = (value: string, id: number, code?: string, is1904 = false) => {
  const form = numberForm(id, code);
  return form === null ? value : shownNumber(value, form, is1904);
};

it('shows days', () => {
  expect(shown('22344', 14)).toBe('1961-03-04');
  expect(shown('22344', 164, 'dd/mm/yyyy')).toBe('1961-03-04');
  expect(shown('22344.4375', 164, '[$-409]d\\-mmm\\-yy h:mm;@')).toBe('1961-03-04 10:30:00');
  expect(shown('20882', 164, 'yyyy-mm-dd', true)).toBe('1961-03-04');
  expect(shown('59', 14)).toBe('1900-02-28');
  expect(shown('61', 14)).toBe('1900-03-01');
});

it('shows digits in their places', () => {
  expect(shown('1234567', 164, '000000000')).toBe('001234567');
  expect(shown('12345678', 164, '000\\-00\\-0000')).toBe('012-34-5678');
  expect(shown('219099999', 164, '000-00-0000')).toBe('219-09-9999');
  expect(shown('2110', 164, '00000')).toBe('02110');
  expect(shown('4111111111111111', 164, '0000" "0000" "0000" "0000')).toBe('4111 1111 1111 1111');
  expect(shown('1234567', 164, '000')).toBe('1234567');
});

it('leaves all else as it is', () => {
  for (const code of ['General', '0', '0.00', '#,##0', '[Red]0', '"day" 0', '0%', 'h:mm', '@', '0.00E+00', '0\\d'])
    expect(shown('22344', 164, code), code).toBe('22344');
  expect(shown('22344', 0)).toBe('22344');
  expect(shown('-5', 14)).toBe('-5');
  expect(shown('99999999', 14)).toBe('99999999');
  expect(shown('1.5', 164, '0000')).toBe('1.5');
});
