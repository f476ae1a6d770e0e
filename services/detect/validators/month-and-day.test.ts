import { describe, expect, it } from 'vitest';
import { monthAndDay } from './month-and-day.ts';

describe('monthAndDay', () => {
  it('knows the days of the months', () => {
    expect([monthAndDay(2, 29), monthAndDay(12, 31), monthAndDay(4, 30)]).toEqual([true, true, true]);
    expect([monthAndDay(2, 30), monthAndDay(13, 1), monthAndDay(4, 31), monthAndDay(0, 1), monthAndDay(1, 0)]).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
