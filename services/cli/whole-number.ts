import { OrgsweepError } from '../model/index.ts';
import { safeText } from './safe-text.ts';

/** The number that an option was given; USAGE unless it is whole and in its bounds. */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new OrgsweepError('USAGE', `${option} cannot be "${safeText(text)}".`, {
    advice: `It takes a whole number from ${least} to ${most}.`,
  });
}
