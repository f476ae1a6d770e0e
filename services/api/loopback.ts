import { isIP } from 'node:net';
import { OrgsweepError } from '../model/index.ts';

/** Whether a host name or address is this machine's own and cannot be made to be another's. Brackets around IPv6 are allowed. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  if (name === 'localhost' || name === '::1') return true;
  return isIP(name) === 4 && name.startsWith('127.');
}

/** USAGE unless the address is a loopback one: there is no sign-in yet, so whoever reaches the API may do everything. */
export function assertLoopback(host: string): void {
  if (isLoopback(host)) return;
  throw new OrgsweepError(
    'USAGE',
    `The API does not listen on ${host}: it has no sign-in yet, and serves this machine only.`,
    {
      advice: 'Set ORGSWEEP_HOST to 127.0.0.1, localhost or ::1; reach it from elsewhere through an SSH tunnel.',
    },
  );
}
