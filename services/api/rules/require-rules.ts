import { identifierIds } from '../../detect/detectors/ids.generated.ts';
import { OrgsweepError, type RuleKind, type SweepOptions } from '../../model/index.ts';
import type { ApiContext } from '../context.ts';

function refuse(field: string, ids: readonly string[], query: string): void {
  if (ids.length === 0) return;
  throw new OrgsweepError('BAD_USER_INPUT', `${field}: there is no ${ids.slice(0, 5).join(', ')}.`, {
    advice: `List them with the query \`${query}\`.`,
  });
}

/** Objects that are read without looking for anything would count as scanned, and nothing found in them as clean. Macie refuses it, too. */
function mustLookForSomething({
  scanObjects,
  identifierSelector,
  identifierIds: ids,
  customDataIdentifierIds,
}: SweepOptions) {
  if (!scanObjects || customDataIdentifierIds.length > 0) return;
  const excluded = new Set(ids);
  const none = identifierSelector === 'EXCLUDE' && identifierIds.every((id) => excluded.has(id));
  if (none || identifierSelector === 'NONE')
    throw new OrgsweepError('BAD_USER_INPUT', 'Nothing would be looked for in the objects.', {
      advice: 'Choose data identifiers or name customDataIdentifierIds; for posture alone set scanObjects to false.',
    });
}

/**
 * Whatever a sweep or schedule names must exist, and be something that is looked for: an id that is written wrong would silently find
 * nothing.
 */
export async function requireRules(context: ApiContext, options: SweepOptions): Promise<void> {
  mustLookForSomething(options);
  const managed = new Set(identifierIds);
  refuse(
    'identifierIds',
    options.identifierIds.filter((id) => !managed.has(id)),
    'managedDataIdentifiers',
  );
  const missing = async (kind: RuleKind, ids: readonly string[]): Promise<readonly string[]> => {
    if (ids.length === 0) return [];
    const known = new Set((await context.store.rules(kind)).map(({ id }) => id));
    return ids.filter((id) => !known.has(id));
  };
  const custom = await missing('CUSTOM_DATA_IDENTIFIER', options.customDataIdentifierIds);
  refuse('customDataIdentifierIds', custom, 'customDataIdentifiers');
  refuse('allowListIds', await missing('ALLOW_LIST', options.allowListIds), 'allowLists');
}
