import type { BucketContents } from '../model/index.ts';

export const objectsCounted = (count: number): string => (count === 1 ? '1 object' : `${count} objects`);

/** What keeps a scan that found nothing from meaning that there is nothing; empty when it read all that can be read. */
export function unanalyzed({ scan, notAnalyzed = 0, listedInPart }: BucketContents): readonly string[] {
  if (scan !== 'READ') return ['its objects were not analyzed'];
  return [
    ...(listedInPart === true ? ['its objects were not all listed'] : []),
    ...(notAnalyzed > 0 ? [`${objectsCounted(notAnalyzed)} not wholly analyzed`] : []),
  ];
}
