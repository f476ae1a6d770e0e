import { categoryOf } from '../../model/index.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import type { ConnectionResult } from '../relay/connect.ts';
import { defined } from '../relay/defined.ts';
import { listPage } from '../relay/list-page.ts';
import type { ManagedDataIdentifiersArgs } from './managed-data-identifier.input.ts';
import type { ManagedDataIdentifierType } from './managed-data-identifier.type.ts';

/** A page of the catalogue, in order of ids. The catalogue is loaded when it is first asked for. */
export async function listManaged(
  context: ApiContext,
  args: ManagedDataIdentifiersArgs,
): Promise<ConnectionResult<ManagedDataIdentifierType>> {
  authorize(context, 'read');
  const [{ catalogue }, { keywordsOf }, { measurementOf }] = await Promise.all([
    import('../../detect/catalogue.ts'),
    import('../../detect/define-detector.ts'),
    import('../../detect/maturity.ts'),
  ]);
  const { ids, labels, recommended } = defined(args.filter);
  const chosen = catalogue().detectors.filter(
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
