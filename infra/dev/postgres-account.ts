import { execFileSync } from 'node:child_process';
import type { Environment } from './data-folder.ts';

/** Whom the server runs as; null: as ourselves. PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

function idOf(name: string, env: Environment): ServerAccount | null {
  try {
    const ask = (flag: string) =>
      Number(execFileSync('id', [flag, name], { env, stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return null;
  }
}

/** As root: the account `postgres`, made when it is not there, else `nobody`. Otherwise null. */
export function serverAccount(env: Environment): ServerAccount | null {
  if (process.getuid?.() !== 0) return null;
  const there = idOf('postgres', env);
  if (there !== null) return there;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { env, stdio: 'ignore' });
  } catch {
    // No such tool, or a read-only system: an account that every system has will do.
  }
  return idOf('postgres', env) ?? idOf('nobody', env) ?? { uid: 65_534, gid: 65_534 };
}
