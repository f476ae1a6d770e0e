import { readdir, readFile } from 'node:fs/promises';

/** USER_HZ: what /proc counts in, 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;

interface Stat {
  readonly parent: number;
  readonly seconds: number;
}

async function statOf(pid: number): Promise<Stat | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => null);
  if (text === null) return null;
  // The name may hold blanks and brackets: fields are counted behind its end (proc(5): state is the third).
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const ticks = [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field] ?? 0), 0);
  return { parent: Number(fields[1]), seconds: ticks / ticksPerSecond };
}

/** Processor seconds of a process with its children, living and waited for (Linux). */
export async function cpuSeconds(pid: number): Promise<number> {
  const pids = (await readdir('/proc')).map(Number).filter((id) => id > 0);
  const stats = new Map<number, Stat>();
  for (const id of pids) {
    const stat = await statOf(id);
    if (stat !== null) stats.set(id, stat);
  }
  const below = (id: number): number =>
    [...stats].reduce(
      (sum, [child, { parent }]) => (parent === id ? sum + below(child) : sum),
      stats.get(id)?.seconds ?? 0,
    );
  return below(pid);
}
