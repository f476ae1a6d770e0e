import { startStack } from '../support/stack.ts';
import { type StubOrganization, startAwsStub } from './aws-stub.ts';

interface MemoryBench {
  readonly name: string;
  readonly objects: number;
  readonly objectBytes: number;
  readonly seconds: number;
  /** Promise: at most 500 MB. */
  readonly peakRssMB: number;
  readonly status: string;
}

/** Sweeps one stub organization and reads the worker process's high-water mark of resident memory. */
export async function memoryBench(name: string, stub: StubOrganization): Promise<MemoryBench> {
  const aws = await startAwsStub(stub);
  const stack = await startStack({ endpoint: aws.endpoint });
  try {
    const worker = await stack.startWorker();
    const from = performance.now();
    const { status } = await (await stack.startSweep('memory')).result();
    const seconds = (performance.now() - from) / 1000;
    return {
      name,
      objects: stub.objects,
      objectBytes: stub.objectBytes,
      seconds,
      peakRssMB: (await worker.peakRss()) / 1e6,
      status,
    };
  } finally {
    await stack.stop();
    await aws.close();
  }
}
