import { isUtf8 } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A file of the clean corpus: where it lies and its text. */
export interface CleanFile {
  readonly path: string;
  readonly text: Buffer;
}

/** Folders of test data hold secrets and persons on purpose; documentation of APIs shows keys. */
const planted =
  /(?:^|[/_.-])(?:tests?|__tests__|testing|testdata|testutil\w*|unittest\w*|specs?|e2e|conformance|fixtures?|examples?|samples?|demos?|mocks?|corpus|golden|bench\w*)(?:$|[/_.-])|_test\.|\.test\.|\.spec\./i;
/** Formats that are not text, and maps of sources that are read themselves. */
const binary =
  /^\.(?:png|jpe?g|gif|ico|woff2?|ttf|otf|eot|wasm|node|so|a|o|pyc|class|jar|zip|tgz|bz2|xz|zst|pdf|mp[34]|webp|map|exe|dll|bin|dat|db|mo|br)$/i;
const mostBytes = 1_000_000;

/** Text files under `folder` in a fixed order that mixes its parts, so that a budget does not end in the first package. */
function* filesUnder(folder: string): Generator<string> {
  const queues: string[][] = [[folder]];
  const isFile: string[] = [];
  while (queues.length > 0) {
    const next: string[][] = [];
    for (const queue of queues) {
      const at = queue.shift();
      if (at === undefined) continue;
      if (queue.length > 0) next.push(queue);
      let entries: { name: string; isDirectory: () => boolean; isFile: () => boolean }[] = [];
      try {
        entries = readdirSync(at, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
      } catch {
        continue;
      }
      const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(at, entry.name));
      if (folders.length > 0) next.push(folders);
      isFile.length = 0;
      for (const entry of entries) if (entry.isFile()) isFile.push(join(at, entry.name));
      yield* isFile;
    }
    queues.splice(0, queues.length, ...next);
  }
}

function readText(path: string): Buffer | null {
  if (statSync(path).size > 4 * mostBytes) return null;
  const file = openSync(path, 'r');
  const head = Buffer.alloc(2);
  readSync(file, head, 0, 2, 0);
  closeSync(file);
  const bytes = head[0] === 0x1f && head[1] === 0x8b ? gunzipSync(readFileSync(path)) : readFileSync(path);
  if (bytes.subarray(0, 4096).includes(0)) return null;
  const part = bytes.subarray(0, mostBytes);
  // As the extractors hand it on: UTF-8.
  return isUtf8(part) ? part : Buffer.from(part.toString('latin1'));
}

function goFolder(name: 'GOMODCACHE' | 'GOROOT'): string {
  try {
    return execFileSync('go', ['env', name], { encoding: 'utf8' }).trim();
  } catch {
    return join(homedir(), 'go', 'pkg', 'mod');
  }
}

/** The folders of packages' own files that a machine usually has, by name. */
export function cleanFolders(project: string): Readonly<Record<string, readonly string[]>> {
  const python = existsSync('/usr/lib')
    ? readdirSync('/usr/lib')
        .filter((name) => /^python3/.test(name))
        .map((name) => join('/usr/lib', name))
    : [];
  return {
    'node packages': [join(project, 'node_modules')],
    python,
    'go modules': [goFolder('GOMODCACHE')],
    'go library': [join(goFolder('GOROOT'), 'src')],
    documents: ['/usr/share/doc', '/usr/share/common-licenses', '/usr/share/dict'],
    manuals: ['/usr/share/man'],
    'shared data': ['/usr/share/perl', '/usr/share/vim', '/usr/share/zoneinfo', '/usr/share/mime', '/usr/share/i18n'],
  };
}

/** Files of `folders` up to `bytes` of text in all: no test data, no fixtures, nothing read twice. */
export function* cleanFiles(folders: readonly string[], bytes: number): Generator<CleanFile> {
  let left = bytes;
  const seen = new Set<string>();
  for (const folder of folders.filter((path) => existsSync(path)))
    for (const path of filesUnder(folder)) {
      if (left <= 0) return;
      if (planted.test(path.slice(folder.length)) || binary.test(extname(path))) continue;
      const text = readText(path);
      if (text === null || text.length < 64) continue;
      const key = `${text.length}:${text.subarray(-200).toString('latin1')}`;
      if (seen.has(key)) continue;
      seen.add(key);
      left -= text.length;
      yield { path, text };
    }
}
