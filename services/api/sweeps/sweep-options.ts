import { defaultSweepOptions, OrgsweepError, type SweepOptions, type TagScope } from '../../model/index.ts';
import { defined } from '../relay/defined.ts';
import type { SweepOptionsInput } from './sweep-options.input.ts';
import type { TagCriterionInput, TagScopeInput } from './tag-scope.input.ts';

const criteria = (list: readonly TagCriterionInput[] | null | undefined): TagScope['includes'] =>
  (list ?? []).map(({ comparator, tagValues }) => ({
    comparator,
    tagValues: tagValues.map(({ key, value }) => ({ key, value: value ?? null })),
  }));
const tagScope = (input: TagScopeInput | null | undefined, over: TagScope): TagScope =>
  input == null ? over : { includes: criteria(input.includes), excludes: criteria(input.excludes) };

/** The input over the given options (the model's defaults unless changing stored ones). BAD_USER_INPUT when the parts contradict. */
export function sweepOptions(input: SweepOptionsInput | null | undefined, over = defaultSweepOptions): SweepOptions {
  const given = defined(input);
  const options: SweepOptions = {
    accountIds: given.accountIds ?? over.accountIds,
    organizationalUnitIds: given.organizationalUnitIds ?? over.organizationalUnitIds,
    bucketNames: given.bucketNames ?? over.bucketNames,
    bucketTags: tagScope(given.bucketTags, over.bucketTags),
    objectTags: tagScope(given.objectTags, over.objectTags),
    scanObjects: given.scanObjects ?? over.scanObjects,
    identifierSelector: given.identifierSelector ?? over.identifierSelector,
    identifierIds: given.identifierIds ?? over.identifierIds,
    customDataIdentifierIds: given.customDataIdentifierIds ?? over.customDataIdentifierIds,
    allowListIds: given.allowListIds ?? over.allowListIds,
    samplingPercentage: given.samplingPercentage ?? over.samplingPercentage,
    maxBytesPerObject: given.maxBytesPerObject ?? over.maxBytesPerObject,
    onlyChanged: given.onlyChanged ?? over.onlyChanged,
    labels: given.labels ?? over.labels,
    accountWindow: given.accountWindow ?? over.accountWindow,
    bucketWindow: given.bucketWindow ?? over.bucketWindow,
  };
  const names = options.identifierSelector === 'INCLUDE' || options.identifierSelector === 'EXCLUDE';
  if (names !== options.identifierIds.length > 0) {
    throw new OrgsweepError(
      'BAD_USER_INPUT',
      names
        ? `identifierSelector ${options.identifierSelector} needs identifierIds.`
        : `identifierIds have no meaning with identifierSelector ${options.identifierSelector}.`,
      { advice: 'Name identifiers together with INCLUDE or EXCLUDE, and only then.' },
    );
  }
  return options;
}
