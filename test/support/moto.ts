import { DataFolder } from '../../infra/dev/data-folder.ts';
import { type MotoServer, startMoto as startMotoServer } from '../../infra/dev/moto.ts';

/** An empty AWS of the caller's own (ready in about half a second). Call `stop()` in afterAll; it also ends with the test's process. */
export function startMoto(): Promise<MotoServer> {
  return startMotoServer({ data: DataFolder.of(process.env), env: process.env });
}
