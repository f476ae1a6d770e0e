import type { Format } from '../core/format.ts';

/** Formats told by their first bytes alone. */
export const gzip: Format = {
  id: 'gzip',
  mimeType: 'application/gzip',
  isText: false,
  load: async () => (await import('../archive/read-gzip.ts')).readGzip,
};

export const plainText: Format = {
  id: 'text',
  mimeType: 'text/plain',
  isText: true,
  load: async () => (await import('../text/read-text.ts')).readText,
};

export const json: Format = {
  id: 'json',
  mimeType: 'application/json',
  isText: true,
  load: async () => (await import('../json/read-json.ts')).jsonReader(false),
};

export const jsonLines: Format = {
  id: 'jsonl',
  mimeType: 'application/x-ndjson',
  isText: true,
  load: async () => (await import('../json/read-json.ts')).jsonReader(true),
};
