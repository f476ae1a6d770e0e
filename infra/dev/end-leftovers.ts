import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';
import { commandOf } from './process-look.ts';
import { waitReady } from './wait-ready.ts';

/**
 * Ends servers that a lost `npm start` left behind (it and its helper both killed). A process is ended only when its command line
 * still is what the file says, since ids are reused. Resolves to their names.
 */
export async function endLeftovers(data: DataFolder): Promise<readonly string[]> {
  const folder = await data.folder('run');
  const ended: string[] = [];
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.pid'))) {
    const file = join(folder, name);
    const [pidText = '', command = ''] = (await readFile(file, 'utf8')).split('\n');
    const pid = Number(pidText);
    const lives = () =>
      Number.isInteger(pid) && pid > 1 && command !== '' && (commandOf(pid)?.startsWith(command) ?? false);
    if (lives()) {
      ended.push(name.replace('.pid', ''));
      process.kill(pid, 'SIGINT');
      if (!(await waitReady(async () => !lives(), null, 10_000))) process.kill(pid, 'SIGKILL');
    }
    await rm(file, { force: true });
  }
  return ended;
}
