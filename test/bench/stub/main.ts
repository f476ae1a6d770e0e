import type { StubOrganization } from './organization.ts';
import { serveStub } from './wire.ts';

/** A process of its own: serves the organization of its argument, tells its port, and the calls so far when asked. Ends with its parent. */
const stub: StubOrganization = JSON.parse(process.argv[2] ?? '{}');
const calls = new Map<string, number>();
const { port } = await serveStub(stub, (operation) => calls.set(operation, (calls.get(operation) ?? 0) + 1));
process.on('message', () => process.send?.(Object.fromEntries(calls)));
process.on('disconnect', () => process.exit(0));
process.send?.({ port });
