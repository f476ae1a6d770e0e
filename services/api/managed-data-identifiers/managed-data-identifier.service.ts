import { identifierIds } from '../../detect/detectors/ids.generated.ts';
import { categoryOf } from '../../model/index.ts';
import { authorize } from '../access.ts';
import type { ApiContext, ApiLog } from '../context.ts';
import type { ConnectionResult } from '../relay/connect.ts';
import { defined } from '../relay/defined.ts';
import { listPage } from '../relay/list-page.ts';
import { unknownValue } from '../relay/require-places.ts';
import type { ManagedDataIdentifiersArgs } from './managed-data-identifier.input.ts';
import type { ManagedDataIdentifierType } from './managed-data-identifier.type.ts';

async function load() {
  const [{ catalogue }, { keywordsOf }, { measurementOf }] = await Promise.all([
    import('../../detect/catalogue.ts'),
    import('../../detect/define-detector.ts'),
    import('../../detect/maturity.ts'),
  ]);
  return { detectors: catalogue().detectors, keywordsOf, measurementOf };
}

/** Loads the catalogue before it is asked for, which takes seconds from sources. Never rejects: who asks then is told what is wrong. */
export async function warmCatalogue(log: ApiLog): Promise<void> {
  try {
    log.info({ identifiers: (await load()).detectors.length }, 'Catalogue loaded');
  } catch (err) {
    log.error({ err }, 'The catalogue could not be loaded');
  }
}

/** A page of the catalogue, in order of ids. The catalogue is loaded when it is first asked for, if `warmCatalogue` has not done so. */
export async function listManaged(
  context: ApiContext,
  args: ManagedDataIdentifiersArgs,
): Promise<ConnectionResult<ManagedDataIdentifierType>> {
  authorize(context, 'read');
  const { ids, labels, recommended } = defined(args.filter);
  for (const id of ids ?? [])
    if (!identifierIds.includes(id))
      throw unknownValue('ids', id, 'Without a filter `managedDataIdentifiers` lists them all.');
  const { detectors, keywordsOf, measurementOf } = await load();
  const chosen = detectors.filter(
    (detector) =>
      (ids?.includes(detector.id) ?? true) &&
      (labels?.includes(detector.label) ?? true) &&
      (recommended ?? detector.recommended) === detector.recommended,
  );
  const shown = chosen.map((detector) => ({
    id: detector.id,
    name: detector.name,
    label: detector.label,
    category: categoryOf(detector.label),
    severities: detector.severity,
    keywordRule: detector.keywordRule.toUpperCase(),
    keywords: keywordsOf(detector),
    recommended: detector.recommended,
    maturity: detector.maturity.toUpperCase(),
    references: detector.references,
    precision: measurementOf(detector.id)?.precision ?? null,
    recall: measurementOf(detector.id)?.recall ?? null,
  }));
  return listPage(shown, ({ id }) => id, args);
}
