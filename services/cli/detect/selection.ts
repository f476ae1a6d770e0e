// Not the catalogue itself: it takes longer to load than a small file to scan.
import { identifierIds, identifierLabels, recommendedIds } from '../../detect/detectors/ids.generated.ts';
import type { IdentifierSelection } from '../../detect/index.ts';
import { categoryOf, DataLabel, OrgsweepError, SensitiveDataCategory } from '../../model/index.ts';

const sets = ['ALL', 'RECOMMENDED', 'NONE'] as const;

const entriesOf = (list: string): readonly string[] =>
  list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

/** Ids that somebody may have meant: those that hold most parts of what was written. */
function similar(entry: string): string {
  const parts = entry
    .toUpperCase()
    .split('_')
    .filter((part) => part.length > 2);
  const shared = (id: string): number => parts.filter((part) => id.includes(part)).length;
  const near = identifierIds
    .filter((id) => shared(id) > 0)
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, 5);
  return near.length === 0 ? '' : `Is it one of ${near.join(', ')}? `;
}

/** The ids that one entry stands for: a set, a label, one of Macie's categories, or an id. USAGE when it is none of them. */
function idsOf(entry: string): readonly string[] {
  const chosen = identifierLabels.filter(
    ([id, label]) =>
      id === entry ||
      label === entry ||
      categoryOf(label) === entry ||
      entry === 'ALL' ||
      (entry === 'RECOMMENDED' && recommendedIds.includes(id)),
  );
  const known: readonly string[] = [
    ...new Set([...sets, ...Object.values(DataLabel), ...Object.values(SensitiveDataCategory)]),
  ];
  if (chosen.length > 0 || known.includes(entry)) return chosen.map(([id]) => id);
  throw new OrgsweepError('USAGE', `There is no identifier ${entry}.`, {
    advice: `${similar(entry)}\`orgsweep identifiers\` lists them all; sets are ${known.join(', ')}.`,
  });
}

/** `--identifiers` less `--exclude`, each a list of sets, labels, categories and ids, as Macie's selector. */
export function selection(include: string | undefined, exclude: string | undefined): IdentifierSelection {
  const wanted = entriesOf(include ?? 'ALL');
  const unwanted = entriesOf(exclude ?? '').flatMap(idsOf);
  if (wanted.length === 0)
    throw new OrgsweepError('USAGE', '--identifiers names nothing.', { advice: 'To use none, write NONE.' });
  const [only, ...more] = wanted;
  if (more.length === 0 && only === 'ALL') {
    const left = new Set(unwanted);
    if (identifierIds.every((id) => left.has(id))) return { selector: 'NONE', ids: [] };
    return unwanted.length === 0 ? { selector: 'ALL', ids: [] } : { selector: 'EXCLUDE', ids: unwanted };
  }
  const named = new Set(wanted.flatMap(idsOf));
  for (const id of unwanted) named.delete(id);
  return named.size === 0 ? { selector: 'NONE', ids: [] } : { selector: 'INCLUDE', ids: [...named] };
}
