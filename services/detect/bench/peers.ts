import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Speed of another scanner on the same text in the same run: MB a second of processor time, start included. */
export interface PeerSpeed {
  readonly tool: string;
  readonly version: string;
  readonly cpu: number;
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
    await mkdir(data);
    for (let at = 0, number = 0; at < text.length; at += part, number++) {
      await writeFile(join(data, `part${number}.log`), text.subarray(at, at + part));
    }
    return peers.flatMap(({ tool, version, scan }) => {
      const found = spawnSync(tool, [...version], { encoding: 'utf8' });
      if (found.error !== undefined) return [];
      const children = childMicroseconds(tool, scan(data, join(folder, `${tool}.json`)));
      return children === null
        ? []
        : {
            tool,
            version: found.stdout.trim().split('\n')[0] ?? '',
            cpu: Math.round((text.length / children) * 10) / 10,
          };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
