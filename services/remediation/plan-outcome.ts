import type { SettingChange, SettingDocument, SettingName } from '../model/index.ts';

/** A setting that a plan rests on, as it was read. */
export interface RestsOn {
  readonly setting: SettingName;
  readonly document: SettingDocument;
}

/** What planning came to. Only PLANNED may ever be written. */
export type PlanOutcome =
  | { readonly outcome: 'PLANNED'; readonly changes: readonly SettingChange[]; readonly restsOn: readonly RestsOn[] }
  | { readonly outcome: 'NOTHING_TO_DO' }
  | { readonly outcome: 'REFUSED'; readonly reason: string };

export const refused = (reason: string): PlanOutcome => ({ outcome: 'REFUSED', reason });
