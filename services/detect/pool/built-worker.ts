// Entry of a worker thread of the built product: `scan-script.cjs` beside it, whose code is kept from when the package was built.
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { loadScript } from './script-cache.ts';

const script = loadScript(fileURLToPath(new URL('./scan-script.cjs', import.meta.url)));
script.run();
// Asked by the build, when the code that scans has been compiled too.
parentPort?.on('message', ({ kind }: { readonly kind: string }) => {
  if (kind !== 'keepCode') return;
  script.keep();
  parentPort?.postMessage({ kind: 'kept' });
});
