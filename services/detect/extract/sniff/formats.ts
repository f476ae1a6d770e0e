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

export const bzip2: Format = {
  id: 'bzip2',
  mimeType: 'application/x-bzip2',
  isText: false,
  load: async () => (await import('../archive/read-bzip2.ts')).readBzip2,
};

export const xz: Format = {
  id: 'xz',
  mimeType: 'application/x-xz',
  isText: false,
  load: async () => (await import('../archive/read-xz.ts')).readXz,
};

export const zstd: Format = {
  id: 'zstd',
  mimeType: 'application/zstd',
  isText: false,
  load: async () => (await import('../archive/read-zstd.ts')).readZstd,
};

export const tar: Format = {
  id: 'tar',
  mimeType: 'application/x-tar',
  isText: false,
  load: async () => (await import('../archive/read-tar.ts')).readTar,
};

export const zip: Format = {
  id: 'zip',
  mimeType: 'application/zip',
  isText: false,
  load: async () => (await import('../archive/read-zip.ts')).readZip,
};
