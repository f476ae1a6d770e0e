import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { passedOn } from './passed-on.ts';

/** What `npm start` decides by its options and the data folder, and what the API alone reads. */
const ownOfStart = [
  'ORGSWEEP_EXTERNAL_ID',
  'ORGSWEEP_FINGERPRINT_KEY',
  'ORGSWEEP_HOST',
  'ORGSWEEP_LOG_LEVEL',
  'ORGSWEEP_PORT',
  'ORGSWEEP_ROLE_NAME',
];

it('every variable of the configuration reaches the worker of `npm start`, or is decided by it', async () => {
  const config = await readFile(new URL('../../../services/config/index.ts', import.meta.url), 'utf8');
  const known = new Set([...config.matchAll(/^\s+(ORGSWEEP_[A-Z_]+):/gm)].map(([, name]) => name));
  expect(known.size).toBeGreaterThan(15);
  expect([...passedOn, ...ownOfStart].toSorted()).toEqual([...known].toSorted());
});
