import { identifierIds } from '../../detect/detectors/ids.generated.ts';
import { sensitiveDataFindingType } from '../../model/index.ts';
import { checks } from '../../posture/index.ts';
import type { FindingFilter } from '../../store/contract.ts';
import type { ApiContext } from '../context.ts';
import { requireRegions, unknownValue } from '../relay/require-places.ts';

const catalogue = {
  identifiers: new Set(identifierIds),
  checkIds: new Set(checks.map(({ id }) => id)),
  types: new Set([
    ...checks.map(({ findingType }) => findingType),
    ...(['CREDENTIALS', 'FINANCIAL_INFORMATION', 'PERSONAL_INFORMATION', 'CUSTOM_IDENTIFIER'] as const).map((each) =>
      sensitiveDataFindingType([each]),
    ),
    sensitiveDataFindingType(['CREDENTIALS', 'FINANCIAL_INFORMATION']),
  ]),
} satisfies Partial<Record<keyof FindingFilter, ReadonlySet<string>>>;

type Word = keyof typeof catalogue;

async function isKnown({ store }: ApiContext, field: Word, value: string): Promise<boolean> {
  if (catalogue[field].has(value)) return true;
  if (field === 'identifiers' && (await store.ruleVersions('CUSTOM_DATA_IDENTIFIER', value)).length > 0) return true;
  // One that an earlier version of the catalogue had.
  return (await store.findings.count({ [field]: [value] })) > 0;
}

/** Whether a finding type of today begins so. */
export const beginsType = (text: string): boolean => [...catalogue.types].some((type) => type.startsWith(text));

/**
 * BAD_USER_INPUT when the filter names a region, data identifier, check or type that there is not: written wrong, it would match nothing,
 * which in a list looks like clean, and as a rule would never act.
 */
export async function requireKnown(context: ApiContext, filter: Pick<FindingFilter, Word | 'regions'>): Promise<void> {
  const missing = async (field: Word): Promise<void> => {
    for (const value of filter[field] ?? [])
      if (!(await isKnown(context, field, value)))
        throw unknownValue(
          field,
          value,
          `Write it as findings have it${field === 'identifiers' ? '; `managedDataIdentifiers` and `customDataIdentifiers` list them' : ''}.`,
        );
  };
  await requireRegions(context, filter.regions);
  await missing('identifiers');
  await missing('checkIds');
  await missing('types');
}
