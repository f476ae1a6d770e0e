import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dumpTables } from '../../services/store/dump.ts';
import { startOrg, type TestOrganization } from '../support/org.ts';
import { startStack, type WorkerProcess } from '../support/stack.ts';

/** A small disk of its own takes a right that containers mostly lack. */
const mayMount = spawnSync('unshare', ['--mount', 'true']).status === 0;

/** Makes a file longer until nothing goes in any more. */
async function fillUp(path: string): Promise<void> {
  for (const bytes of [1 << 20, 512])
    try {
      for (;;) await appendFile(path, Buffer.alloc(bytes));
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
    }
}

describe('a sweep whose own servers fail', () => {
  let org: TestOrganization;
  let calm: Awaited<ReturnType<typeof dumpTables>>;

  async function sweep(
    disturb: (stack: Awaited<ReturnType<typeof startStack>>, worker: WorkerProcess) => Promise<void>,
  ): Promise<Awaited<ReturnType<typeof dumpTables>>> {
    const stack = await startStack({ endpoint: org.endpoint, environment: org.environment });
    try {
      const over = (await stack.startSweep('outage')).result();
      await disturb(stack, await stack.startWorker());
      expect(await over).toEqual({ status: 'PARTIAL' });
      return await dumpTables(stack.databaseUrl);
    } finally {
      await stack.stop();
    }
  }

  const differing = (disturbed: typeof calm): string[] =>
    Object.keys(calm).filter((table) => JSON.stringify(calm[table]) !== JSON.stringify(disturbed[table]));

  beforeAll(async () => {
    org = await startOrg();
    calm = await sweep(async () => undefined);
  });
  afterAll(async () => await org?.stop());

  it.each(['postgres', 'temporal'] as const)(
    'ends with the same rows when %s is killed in the middle and comes back',
    async (server) => {
      const disturbed = await sweep(async (stack) => {
        await sleep(700);
        await stack.crash(server, 2_000);
      });
      expect(differing(disturbed)).toEqual([]);
    },
  );

  it.each(['postgres', 'temporal'] as const)(
    'ends with the same rows when %s hangs in the middle, connections open, and goes on',
    async (server) => {
      const disturbed = await sweep(async (stack) => {
        await sleep(700);
        const victim = stack.processes()[server];
        process.kill(-victim, 'SIGSTOP');
        await sleep(8_000);
        process.kill(-victim, 'SIGCONT');
      });
      expect(differing(disturbed)).toEqual([]);
    },
  );

  it.skipIf(!mayMount)('ends with the same rows when the disk of both is full for ten seconds', async () => {
    const disk = await mkdtemp(join(tmpdir(), 'orgsweep-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=1777', 'tmpfs', disk]);
    vi.stubEnv('TMPDIR', disk);
    try {
      const disturbed = await sweep(async (stack) => {
        await sleep(700);
        const ballast = join(disk, 'ballast');
        for (const until = Date.now() + 10_000; Date.now() < until; await sleep(100)) await fillUp(ballast);
        expect((await statfs(disk)).bavail).toBe(0);
        await rm(ballast);
        for (const server of ['postgres', 'temporal'] as const)
          if (!existsSync(`/proc/${stack.processes()[server]}`)) await stack.crash(server, 0);
      });
      expect(differing(disturbed)).toEqual([]);
    } finally {
      vi.unstubAllEnvs();
      execFileSync('umount', ['--lazy', disk]);
      await rm(disk, { recursive: true });
    }
  });

  it('writes nothing over what another worker wrote, when it hung beyond its heartbeats and goes on', async () => {
    const disturbed = await sweep(async (stack, worker) => {
      await sleep(700);
      worker.child.kill('SIGSTOP');
      await stack.startWorker();
      // Beyond the heartbeats of 12 seconds: by then the other has its activities.
      await sleep(16_000);
      worker.child.kill('SIGCONT');
    });
    expect(differing(disturbed)).toEqual([]);
  });
});
