import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Speed of another scanner on the same text in the same run, in MB a second of processor time: of its whole run, as `detection.md` measured peers over 50 MB,
 * and without its start (what an empty folder takes); that is null where two runs differ by more than the text.
 */
export interface PeerSpeed {
  readonly tool: string;
  readonly version: string;
  readonly cpu: number;
  readonly cpuWithoutStart: number | null;
}

const part = 1_000_000;
const peers: readonly {
  readonly tool: string;
  readonly version: readonly string[];
  readonly scan: (folder: string, report: string) => readonly string[];
}[] = [
  {
    tool: 'gitleaks',
    version: ['version'],
    scan: (folder, report) => ['dir', folder, '-f', 'json', '-r', report, '--exit-code', '0'],
  },
  {
    tool: 'kingfisher',
    version: ['--version'],
    scan: (folder, report) => [
      ...['scan', folder, '--no-validate', '--no-dedup', '--no-update-check', '--confidence', 'low'],
      ...['--git-history', 'none', '--format', 'json', '-o', report],
    ],
  },
];

/** Runs the scanners that are on the PATH over `text`, cut into files of a megabyte; those that are not are left out. */
export async function runPeers(text: Uint8Array): Promise<readonly PeerSpeed[]> {
  const folder = await mkdtemp(join(tmpdir(), 'orgsweep-bench-'));
  try {
    const data = join(folder, 'data');
    const empty = join(folder, 'empty');
    await mkdir(data);
    await mkdir(empty);
    for (let at = 0, number = 0; at < text.length; at += part, number++) {
      await writeFile(join(data, `part${number}.log`), text.subarray(at, at + part));
    }
    return peers.flatMap(({ tool, version, scan }) => {
      const found = spawnSync(tool, [...version], { encoding: 'utf8' });
      if (found.error !== undefined) return [];
      const start = leastMicroseconds(tool, scan(empty, join(folder, `${tool}-empty.json`)));
      const whole = leastMicroseconds(tool, scan(data, join(folder, `${tool}.json`)));
      if (start === null || whole === null) return [];
      const speed = (microseconds: number): number => Math.round((text.length / microseconds) * 10) / 10;
      return {
        tool,
        version: versionOf(tool, found.stdout),
        cpu: speed(whole),
        cpuWithoutStart: whole > start ? speed(whole - start) : null,
      };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a tool says of its version; one built by `go install` knows it only as a module. */
function versionOf(tool: string, said: string): string {
  const path = spawnSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).stdout.trim();
  const module = spawnSync('go', ['version', '-m', path], { encoding: 'utf8' });
  const version = module.status === 0 ? /^\tmod\t\S+\t(\S+)/m.exec(module.stdout)?.[1] : undefined;
  return version ?? said.trim().split('\n')[0] ?? '';
}

/** The least of three runs, or the first when it takes over five seconds: the first one also reads the tool from the disk. */
function leastMicroseconds(tool: string, args: readonly string[]): number | null {
  let least: number | null = null;
  for (let run = 0; run < 3; run++) {
    const time = childMicroseconds(tool, args);
    if (time === null) return null;
    least = Math.min(time, least ?? time);
    if (time > 5e6) break;
  }
  return least;
}

/** Processor time of a command in microseconds as the shell's `times` tells it; null when the command fails. */
function childMicroseconds(tool: string, args: readonly string[]): number | null {
  const quoted = [tool, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const { stdout, status } = spawnSync('sh', ['-c', `${quoted} >/dev/null 2>&1; status=$?; times; exit $status`], {
    encoding: 'utf8',
  });
  const children = stdout.trim().split('\n')[1];
  if (status === null || children === undefined) return null;
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, time) => sum + Number(time[1]) * 60 + Number(time[2]),
    0,
  );
  return seconds === 0 ? null : seconds * 1e6;
}
