import { expect, it } from 'vitest';
import { startsTooOften } from './starts-too-often.ts';

it.each([
  ...['* * * * *', '*/5 * * * *', '*/14 * * * *', '0,10,20,30,40 2 * * *', '0-4 2 * * *', '5-30/5 * * * *'],
  ...['* 0 * * * * *', '*/10 0 * * * * *', '0 0-4 * * * * *', '* * * * * 2030'],
  ...['@every 1s', '@every 0s', '@every 14m59s', '@every 899s', '@every 14m/5m'],
])('%s is more than four starts an hour', (cron) => {
  expect(startsTooOften(cron)).toBe(true);
});

it.each([
  ...['@every 15m', '@every 1h0m', '@every 6h', '@every 1d', '@daily', '@hourly', '*/15 * * * *', '5/15 * * * *'],
  ...['30 2 * * MON-FRI', '0,15,30,45 * * * *', '0 0 */6 * * * *', '0 * * * * *', '0 * * * * # hourly'],
  // Temporal refuses them.
  ...['x * * * *', '61 25 * * *'],
])('%s is not', (cron) => {
  expect(startsTooOften(cron)).toBe(false);
});
