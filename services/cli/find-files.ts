import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { OrgsweepError } from '../model/index.ts';

export interface FoundFile {
  readonly path: string;
  /** Set when it cannot be read: `EACCES`, `SYMLINK`, … It is reported, never left out in silence. */
  readonly unread: string | null;
}

const nodeCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'READ_FAILED';

type Kind = Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>;

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);

function* filesAt(path: string, kind: Kind): Generator<FoundFile> {
  if (kind.isFile()) yield { path, unread: null };
  else if (!kind.isDirectory()) yield { path, unread: kind.isSymbolicLink() ? 'SYMLINK' : 'NOT_A_FILE' };
  else {
    let entries: readonly Dirent[];
    try {
      entries = readdirSync(path, { withFileTypes: true });
    } catch (error) {
      yield { path, unread: nodeCode(error) };
      return;
    }
    for (const entry of entries.toSorted(byName)) yield* filesAt(join(path, entry.name), entry);
  }
}

/** Regular files under `path`, in order of their names. Links are not followed, so that nothing is read twice or outside. */
export function* findFiles(path: string): Generator<FoundFile> {
  let kind: Kind;
  try {
    kind = lstatSync(path);
  } catch (error) {
    throw new OrgsweepError('USAGE', `${path} cannot be opened (${nodeCode(error)}).`, {
      advice: 'Name files or folders that exist and can be read.',
    });
  }
  yield* filesAt(path, kind);
}
