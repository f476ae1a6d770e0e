import type { BucketContents, ObjectLabels, Verdict } from '../model/index.ts';
import { contradictions } from './classification-tags.ts';
import { objectsCounted as objects, unanalyzed } from './unanalyzed.ts';
import { compliant, listed, nonCompliant, unknown } from './verdicts.ts';

/** What keeps the tags of objects from being judged, each with a count; empty when all were read. */
function gaps({ found, read, unread }: ObjectLabels): readonly string[] {
  const refused = unread.map(({ reason, objects: count }) => `${reason} (${objects(count)})`);
  const rest = found - read - unread.reduce((sum, { objects: count }) => sum + count, 0);
  return rest > 0 ? [...refused, `tags of ${objects(rest)} not looked at`] : refused;
}

/** The verdict about tags of the objects in which scans found something. One contradiction is enough; without, all must have been read. */
export function objectTagsVerdict(contents: BucketContents | undefined): Verdict {
  if (contents === undefined) return unknown('What the bucket holds is not known');
  const { kinds } = contents;
  if (kinds.length > 0 && contents.objects === undefined) return unknown('Tags of its objects were not read');
  const labels = contents.objects ?? { found: 0, read: 0, unread: [], tagged: [] };
  const wrong = labels.tagged.flatMap(({ key, kinds: holds, tags }) => {
    const said = contradictions(tags, holds);
    return said.length === 0 ? [] : [`${JSON.stringify(key)} says ${said.join(', ')}; found: ${holds.join(', ')}`];
  });
  const unjudged = gaps(labels);
  if (wrong.length > 0) {
    const others = unjudged.length === 0 ? '' : ` Not judged: ${unjudged.join(', ')}.`;
    return nonCompliant(`${wrong.length} of ${objects(labels.found)} with sensitive data: ${listed(wrong)}.${others}`);
  }
  const missing = [...unanalyzed(contents), ...unjudged];
  if (missing.length > 0) return unknown(missing.join(', '));
  return compliant(
    labels.found === 0
      ? 'No object was found to hold sensitive data.'
      : `Tags of ${objects(labels.found)} with sensitive data deny none of it.`,
  );
}
