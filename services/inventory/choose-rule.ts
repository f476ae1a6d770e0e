import type { InventoryRule } from '../model/index.ts';

/** A rule whose reports can be counted. */
export interface CountableRule {
  readonly id: string;
  readonly destinationBucket: string;
  /** Keys of its reports begin so; ends in `/`. */
  readonly prefix: string;
}

const told = ['StorageClass', 'EncryptionStatus', 'Size'];

/**
 * The rule whose reports tell most: of the whole bucket, of the most fields, daily before weekly. `NONE`: none is in force. `PART`: those in
 * force list a part of the bucket alone.
 */
export function chooseRule(sourceBucket: string, rules: readonly InventoryRule[]): CountableRule | 'NONE' | 'PART' {
  const active = rules.filter(({ enabled }) => enabled);
  if (active.length === 0) return 'NONE';
  const [best] = active
    .flatMap((rule) => (rule.report === undefined || rule.report.filterPrefix !== '' ? [] : [{ rule, ...rule.report }]))
    .map((each) => ({
      ...each,
      rank: told.filter((field) => each.fields.includes(field)).length * 2 + (each.frequency === 'Daily' ? 1 : 0),
    }))
    .sort((a, b) => b.rank - a.rank || (a.rule.id < b.rule.id ? -1 : 1));
  if (best === undefined) return 'PART';
  const into = best.destinationPrefix.replace(/\/$/, '');
  return {
    id: best.rule.id,
    destinationBucket: best.rule.destinationBucketArn.split(':').at(-1) ?? '',
    prefix: `${into === '' ? '' : `${into}/`}${sourceBucket}/${best.rule.id}/`,
  };
}

/** The newest report among the folders that lie beside `data` and `hive`; undefined where there is none. */
export function newestReport(folders: readonly string[]): string | undefined {
  return folders
    .filter((folder) => /^\d{4}-\d\d-\d\dT\d\d-\d\dZ$/.test(folder))
    .sort()
    .at(-1);
}
