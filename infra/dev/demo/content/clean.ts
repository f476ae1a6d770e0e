import { deflateSync } from 'node:zlib';
import type { Recipe } from '../draft.ts';
import { csv, day, jsonLines, moment, money, prose, uuid } from './text.ts';

export const webPage: Recipe = ({ random }) => ({
  contentType: 'text/html',
  body: `<!doctype html>\n<html lang="en">\n<head><title>${prose(random, 1)}</title></head>\n<body>\n${Array.from({ length: random.int(3, 12) }, () => `<p>${prose(random, 4)}</p>`).join('\n')}\n</body>\n</html>\n`,
});

export const stylesheet: Recipe = ({ random }, rows) => ({
  contentType: 'text/css',
  body: Array.from(
    { length: rows },
    (_, row) => `.c${row} { color: #${random.hex(6)}; margin: ${random.int(0, 40)}px; }\n`,
  ).join(''),
});

export const serviceLog: Recipe = ({ random }, rows) => ({
  contentType: 'application/x-ndjson',
  body: jsonLines(rows, () => ({
    time: moment(random).toISOString(),
    level: random.pick(['info', 'info', 'debug', 'warn']),
    service: random.pick(['cart', 'search', 'catalog', 'mailer']),
    trace: random.hex(32),
    durationMs: random.int(1, 1500),
    message: random.pick([
      'request handled',
      'cache refreshed',
      'queue drained',
      'retrying upstream',
      'health check passed',
    ]),
  })),
});

export const metrics: Recipe = ({ random }, rows) => ({
  contentType: 'text/csv',
  body: csv(['timestamp', 'metric', 'value'], rows, () => [
    moment(random).toISOString(),
    random.pick(['cpu.user', 'mem.used', 'disk.read', 'net.out']),
    random.int(0, 10_000) / 100,
  ]),
});

export const notes: Recipe = ({ random }) => ({
  contentType: 'text/markdown',
  body: `# Notes of ${day(random)}\n\n${Array.from({ length: random.int(2, 6) }, () => `- ${prose(random, 2)}`).join('\n')}\n`,
});

export const product: Recipe = ({ random }) => ({
  contentType: 'application/json',
  body: JSON.stringify(
    { id: uuid(random), title: prose(random, 1), price: money(random), stock: random.int(0, 400), added: day(random) },
    null,
    2,
  ),
});

/** A small picture: a real PNG, which no text is in. */
export const picture: Recipe = ({ random }) => {
  const chunk = (name: string, data: Buffer) => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    return Buffer.concat([head, Buffer.from(name), data, random.bytes(4)]);
  };
  const size = Buffer.from([0, 0, 0, 16, 0, 0, 0, 16, 8, 2, 0, 0, 0]);
  const pixels = deflateSync(random.bytes(16 * 49));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return {
    contentType: 'image/png',
    body: Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]),
  };
};
