import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Command line of a living process; null when there is none (a zombie is none). Ids are reused: compare the text before acting on it. */
export function commandOf(pid: number): string | null {
  if (process.platform === 'linux') {
    try {
      const state = /\)\s+(\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
      if (state === 'Z' || state === 'X') return null;
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    } catch {
      return null;
    }
  }
  try {
    const text = execFileSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
    return text === '' || text.startsWith('Z') ? null : text.replace(/^\S+\s+/, '');
  } catch {
    return null;
  }
}
