import { readFile, writeFile } from 'node:fs/promises';
import type { DataFolder } from './data-folder.ts';
import { freePort } from './free-port.ts';

/** The port that `name` had last time, if it is free; else a free one, remembered for next time. */
export async function rememberedPort(data: DataFolder, name: string): Promise<number> {
  const file = `${await data.folder('ports')}/${name}`;
  const before = Number(await readFile(file, 'utf8').catch(() => '0'));
  const port = await freePort(Number.isInteger(before) && before > 0 && before < 65_536 ? before : 0);
  if (port !== before) await writeFile(file, `${port}\n`);
  return port;
}
