import { actions } from './actions.ts';
import { conditions } from './conditions.ts';
import { conditions2 } from './conditions-2.ts';
import { edges } from './edges.ts';
import { edges2 } from './edges-2.ts';
import { examples } from './examples.ts';
import { examples2 } from './examples-2.ts';
import { further } from './further.ts';
import { keys } from './keys.ts';
import { principals } from './principals.ts';
import type { RecordCase } from './record-case.ts';
import { resourceVariables } from './resource-variables.ts';

/** Every labelled record. */
export const records: readonly RecordCase[] = [
  ...actions,
  ...conditions,
  ...conditions2,
  ...edges,
  ...edges2,
  ...examples,
  ...examples2,
  ...keys,
  ...principals,
  ...resourceVariables,
  ...further,
];
