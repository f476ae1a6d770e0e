import { OrgsweepError } from '../../services/model/index.ts';
import type { SinkDeps } from '../../services/sinks/index.ts';

const nothing = () => Promise.reject(new OrgsweepError('INTERNAL', 'There is no AWS here.'));

/** For sinks that never ask AWS. */
export const noAws: SinkDeps['aws'] = {
  importFindings: nothing,
  putEvents: nothing,
  publish: nothing,
  sendMessages: nothing,
  proveKey: nothing,
  putObject: nothing,
};
