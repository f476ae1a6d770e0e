// Entry of a worker thread that runs from sources. `--import tsx` comes too late for a worker's own entry on Node 20.
import { register } from 'tsx/esm/api';

register();
await import('./scan-worker.ts');
