import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { OrgsweepError } from '../model/index.ts';
import { systemCode } from './read-text.ts';
import { safeText } from './safe-text.ts';

export interface FoundFile {
  /** As it is shown. */
  readonly path: string;
  /** What opens it: bytes where its name is no UTF-8, null for standard input. */
  readonly at: string | Buffer | null;
  /** Set when it cannot be read: `EACCES`, `SYMLINK`, … It is reported, never left out in silence. */
  readonly unread: string | null;
}

type Kind = Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>;

interface Entry {
  readonly name: string;
  readonly bytes: string | Buffer;
  readonly kind: Kind;
}

const byName = (a: Entry, b: Entry): number => (a.name < b.name ? -1 : 1);

/** Entries of a folder. Names that are no UTF-8 would be decoded to names of no file: then those of the folder stay bytes. */
function entriesOf(at: string | Buffer): readonly Entry[] {
  const entries = readdirSync(at, { withFileTypes: true, encoding: 'utf8' });
  if (entries.some(({ name }) => name.includes('\uFFFD')))
    return readdirSync(at, { withFileTypes: true, encoding: 'buffer' }).map((kind) => {
      const bytes = Buffer.from(kind.name);
      return { name: bytes.toString(), bytes, kind };
    });
  return entries.map((kind) => ({ name: kind.name, bytes: kind.name, kind }));
}

const joined = (at: string | Buffer, name: string | Buffer): string | Buffer =>
  typeof at === 'string' && typeof name === 'string'
    ? join(at, name)
    : Buffer.concat([Buffer.from(at), Buffer.from(sep), Buffer.from(name)]);

/** Whether `path` or a folder above it is one of `roots`. Both without links. */
function within(path: string, roots: ReadonlySet<string>): boolean {
  for (let above = path; ; above = dirname(above)) {
    if (roots.has(above)) return true;
    if (above === dirname(above)) return false;
  }
}

/** What a link leads to is read under its own name when it lies in what is scanned. */
function readAnyhow(link: string | Buffer, roots: ReadonlySet<string>): boolean {
  try {
    return within(realpathSync(link), roots);
  } catch {
    return false;
  }
}

function* filesAt(path: string, at: string | Buffer, kind: Kind, roots: ReadonlySet<string>): Generator<FoundFile> {
  if (kind.isFile()) yield { path, at, unread: null };
  else if (kind.isSymbolicLink()) {
    if (!readAnyhow(at, roots)) yield { path, at, unread: 'SYMLINK' };
  } else if (!kind.isDirectory()) yield { path, at, unread: 'NOT_A_FILE' };
  else {
    let entries: readonly Entry[];
    try {
      entries = entriesOf(at);
    } catch (error) {
      yield { path, at, unread: systemCode(error) };
      return;
    }
    for (const { name, bytes, kind: below } of entries.toSorted(byName))
      yield* filesAt(join(path, name), joined(at, bytes), below, roots);
  }
}

/** A path as somebody named it: a link that is named is followed. USAGE when nothing is there. */
function named(path: string) {
  try {
    const isLink = lstatSync(path).isSymbolicLink();
    const real = realpathSync(path);
    return { path, at: isLink ? real : path, real, kind: statSync(path) };
  } catch (error) {
    throw new OrgsweepError(
      'USAGE',
      `${safeText(path === '' ? '""' : path)} cannot be opened (${systemCode(error)}).`,
      {
        advice: 'Name files or folders that exist and can be read, or - for standard input.',
      },
    );
  }
}

/**
 * Regular files under `paths` (`-`: standard input), each once, in order of their names. USAGE before the first of them when one of the
 * paths leads nowhere. Links below a path are not followed, so that nothing is read twice or outside.
 */
export function findFiles(paths: readonly string[]): Iterable<FoundFile> {
  const starts = paths.filter((path) => path !== '-').map(named);
  const roots = new Set(starts.map(({ real }) => real));
  return (function* (): Generator<FoundFile> {
    if (starts.length < paths.length) yield { path: '-', at: null, unread: null };
    const begun = new Set<string>();
    for (const { path, at, real, kind } of starts) {
      if (begun.has(real) || (real !== dirname(real) && within(dirname(real), roots))) continue;
      begun.add(real);
      yield* filesAt(path, at, kind, roots);
    }
  })();
}
