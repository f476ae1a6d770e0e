import { randomUUID } from 'node:crypto';
import { taskQueue } from '../../../workflows/workflow-ids.ts';
import { ErrorCode, OrgsweepError } from '../../model/index.ts';
import { sinkKind } from '../../sinks/index.ts';
import type { SinkRecord } from '../../store/contract.ts';
import type { ApiContext } from '../context.ts';
import { askTemporal } from '../errors/temporal-error.ts';

/** What a try came to. */
interface TestAnswer {
  readonly outcome: string;
  readonly code: string | null;
  readonly detail: string | null;
}

/** Has the worker try a stored sink, or a configuration that is not stored yet. */
export function tryAtWorker(
  { temporal }: Pick<ApiContext, 'temporal'>,
  what: { readonly sinkId: string } | { readonly kind: string; readonly configJson: string },
): Promise<TestAnswer> {
  const workflowId = `test-sink/${'sinkId' in what ? what.sinkId : what.kind}/${randomUUID()}`;
  const options = { workflowId, taskQueue, args: [what], workflowExecutionTimeout: '1 minute' } as const;
  return askTemporal(temporal, () => temporal.workflow.execute('testSink', options), 9_000);
}

/** Proves what can be proved of a configuration before it is stored: that its key can be used. Throws what the worker says. */
export async function proveConfig(context: ApiContext, kindId: string, config: SinkRecord['config']): Promise<void> {
  if (sinkKind(kindId)?.check(config) == null) return;
  const { outcome, code, detail } = await tryAtWorker(context, { kind: kindId, configJson: JSON.stringify(config) });
  if (outcome === 'DELIVERED') return;
  const known = Object.values(ErrorCode).find((each) => each === code) ?? 'BAD_USER_INPUT';
  throw new OrgsweepError(known, detail ?? 'The configuration could not be proved.', {
    advice: 'The sink is as it was. Correct its configuration or what the worker may do, then try again.',
  });
}
