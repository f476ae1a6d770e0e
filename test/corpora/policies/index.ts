import { accessLists } from './access-lists.ts';
import { accessPoints } from './access-points.ts';
import { actions } from './actions.ts';
import { blocks } from './blocks.ts';
import { bucketTags } from './bucket-tags.ts';
import { conditionEdges } from './condition-edges.ts';
import { conditions } from './conditions.ts';
import { examples } from './examples.ts';
import { keys } from './keys.ts';
import { kmsKeys } from './kms-keys.ts';
import { layersTogether } from './layers-together.ts';
import { malformed } from './malformed.ts';
import { meaningOfPublic } from './meaning-of-public.ts';
import { organizationPolicies } from './organization-policies.ts';
import type { PolicyCase } from './policy-case.ts';
import { principals } from './principals.ts';
import { services } from './services.ts';
import { variables } from './variables.ts';

/** Every labelled configuration. */
export const policyCases: readonly PolicyCase[] = [
  ...meaningOfPublic,
  ...examples,
  ...services,
  ...principals,
  ...conditions,
  ...conditionEdges,
  ...actions,
  ...keys,
  ...variables,
  ...bucketTags,
  ...accessLists,
  ...blocks,
  ...malformed,
  ...kmsKeys,
  ...accessPoints,
  ...organizationPolicies,
  ...layersTogether,
];
