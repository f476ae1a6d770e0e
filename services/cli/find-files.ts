import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { OrgsweepError } from '../model/index.ts';

export interface FoundFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** Set when it cannot be read: `EACCES`, `SYMLINK`, … It is reported, never left out in silence. */
  readonly unread: string | null;
}

const nodeCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'READ_FAILED';

/** Regular files under `path`, in order of their names. Links are not followed, so that nothing is read twice or outside. */
export async function* findFiles(path: string, top = true): AsyncGenerator<FoundFile> {
  const stat = await lstat(path).catch((error: unknown) => {
    if (top)
      throw new OrgsweepError('USAGE', `${path} cannot be opened (${nodeCode(error)}).`, {
        advice: 'Name files or folders that exist and can be read.',
      });
    return nodeCode(error);
  });
  if (typeof stat === 'string') yield { path, sizeBytes: 0, unread: stat };
  else if (stat.isFile()) yield { path, sizeBytes: stat.size, unread: null };
  else if (stat.isDirectory()) {
    const names = await readdir(path).catch((error: unknown) => nodeCode(error));
    if (typeof names === 'string') yield { path, sizeBytes: 0, unread: names };
    else for (const name of names.toSorted()) yield* findFiles(join(path, name), false);
  } else yield { path, sizeBytes: stat.size, unread: stat.isSymbolicLink() ? 'SYMLINK' : 'NOT_A_FILE' };
}
