import { actions } from './actions.ts';
import { callers } from './callers.ts';
import { callers2 } from './callers-2.ts';
import { conditions } from './conditions.ts';
import { conditions2 } from './conditions-2.ts';
import { deputies } from './deputies.ts';
import { edges } from './edges.ts';
import { edges2 } from './edges-2.ts';
import { examples } from './examples.ts';
import { examples2 } from './examples-2.ts';
import { further } from './further.ts';
import { keys } from './keys.ts';
import { mistakes } from './mistakes.ts';
import { mistakes2 } from './mistakes-2.ts';
import { mixtures } from './mixtures.ts';
import { mixtures2 } from './mixtures-2.ts';
import { networks } from './networks.ts';
import { operators } from './operators.ts';
import { organizations } from './organizations.ts';
import { places } from './places.ts';
import { principals } from './principals.ts';
import { reach } from './reach.ts';
import type { RecordCase } from './record-case.ts';
import { resourceVariables } from './resource-variables.ts';
import { restricted } from './restricted.ts';
import { scope } from './scope.ts';
import { sets } from './sets.ts';
import { sets2 } from './sets-2.ts';
import { templates } from './templates.ts';
import { templates2 } from './templates-2.ts';
import { texts } from './texts.ts';
import { ties } from './ties.ts';
import { wholes } from './whole.ts';
import { wholes2 } from './whole-2.ts';
import type { WholeCase } from './whole-case.ts';

/** Every labelled policy. */
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
  ...sets,
  ...sets2,
  ...reach,
  ...networks,
  ...deputies,
  ...callers,
  ...mistakes,
  ...mistakes2,
  ...templates,
  ...templates2,
  ...places,
  ...organizations,
  ...callers2,
  ...operators,
  ...scope,
  ...mixtures,
  ...mixtures2,
  ...ties,
];

/** Records with ACLs, blocks and texts of policies. */
export const wholeRecords: readonly WholeCase[] = [...wholes, ...wholes2, ...restricted, ...texts];
