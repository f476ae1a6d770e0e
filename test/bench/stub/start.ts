import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { StubOrganization } from './organization.ts';

interface StubProcess {
  readonly endpoint: string;
  readonly pid: number;
  /** Calls so far, by operation or sub-resource. */
  calls(): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

/** Serves STS, Organizations, S3 and S3 Control (all but objects' bodies) from a process of its own. */
export async function startStubProcess(stub: StubOrganization): Promise<StubProcess> {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  const child = fork(main, [JSON.stringify(stub)], { execArgv: ['--import', 'tsx'] });
  const ended = once(child, 'exit');
  const said = async <T>(shape: z.ZodType<T>): Promise<T> => {
    const [message] = await Promise.race([
      once(child, 'message'),
      ended.then((): never => {
        throw new Error('The stub of AWS ended.');
      }),
    ]);
    return shape.parse(message);
  };
  const { port } = await said(z.object({ port: z.number() }));
  return {
    endpoint: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    calls() {
      const answer = said(z.record(z.string(), z.number()));
      child.send('calls');
      return answer;
    },
    async close() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
