import { Random } from './random.ts';

const hex = '0123456789abcdef';
const digits = '0123456789';
const alnum = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const words = ['cache', 'order', 'shard', 'queue', 'index', 'token', 'batch', 'build', 'page', 'key', 'user'] as const;

/** What machines write that looks like identifiers and is none: every kind of line by name. */
function makers(random: Random): Readonly<Record<string, () => string>> {
  const n = (length: number): string => random.text(digits, length);
  const h = (length: number): string => random.text(hex, length);
  const uuid = (): string => [8, 4, 4, 4, 12].map(h).join('-');
  const word = (): string => random.pick(words);
  const time = (): string =>
    `2026-0${random.int(1, 9)}-${random.int(10, 28)}T${random.int(10, 23)}:${random.int(10, 59)}:${random.int(10, 59)}.${n(3)}Z`;
  return {
    log: () =>
      `${time()} INFO ${word()}-${random.int(1, 9)} request_id=${uuid()} ${word()}_id=${n(random.int(4, 18))} took=${random.int(1, 9999)}ms bytes=${n(random.int(2, 12))}`,
    trace: () =>
      JSON.stringify({
        traceId: h(32),
        spanId: h(16),
        parent: h(16),
        ts: Number(n(16)),
        seq: Number(n(9)),
        etag: `"${h(32)}"`,
      }),
    git: () => `${h(40)} refs/heads/${word()}/${n(4)}  tree ${h(40)} parent ${h(7)}`,
    digest: () =>
      `sha256:${h(64)}  ${word()}-${random.int(1, 20)}.${random.int(0, 20)}.tar.gz  md5=${h(32)} integrity sha512-${random.text(`${alnum}+/`, 86)}==`,
    numbers: () => Array.from({ length: 12 }, () => n(random.int(1, 16))).join(random.pick([',', ' ', '\t', ';'])),
    decimals: () =>
      Array.from(
        { length: 8 },
        () => `${random.int(0, 1) === 0 ? '-' : ''}${n(random.int(1, 6))}.${n(random.int(2, 12))}`,
      ).join(','),
    version: () =>
      `"${word()}@${random.int(0, 20)}.${random.int(0, 40)}.${random.int(0, 90)}": { "resolved": ${n(8)}, "shasum": "${h(40)}" }`,
    dates: () => `${n(2)}/${n(2)}/20${n(2)} ${n(4)}-${n(2)}-${n(2)} ${n(8)} ${n(14)} ${n(10)}.${n(6)}`,
    table: () => `| ${n(3)} | ${word()} | ${n(9)} | ${n(11)} | ${n(3)}-${n(4)} | ${h(12)} |`,
    cursor: () => `{"nextToken":"${random.text(alnum, 64)}","${word()}Count":${n(5)},"lastKey":"${uuid()}"}`,
    address: () => `0x${h(16)} in ${word()}_${word()} (pc=0x${h(8)}, sp=0x${h(8)}) at ${word()}.c:${n(4)}`,
    header: () =>
      `x-request-id: ${h(32)} x-amz-id-2: ${random.text(`${alnum}+/`, 75)}= content-md5: ${random.text(`${alnum}+/`, 22)}==`,
  };
}

/** About `bytes` of such lines, 16 KB of a kind at a time. */
export function machineText(bytes: number, seed: number): Buffer {
  const all = Object.values(makers(new Random(seed)));
  const lines: string[] = [];
  let size = 0;
  for (let turn = 0; size < bytes; turn++) {
    const make = all[turn % all.length];
    for (let filled = 0; make !== undefined && filled < 16_384; ) {
      const line = `${make()}\n`;
      lines.push(line);
      filled += line.length;
      size += line.length;
    }
  }
  return Buffer.from(lines.join(''));
}
