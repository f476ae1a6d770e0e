import type { FileMetaData, SchemaElement } from 'hyparquet';
import { ThriftReader } from './thrift-reader.ts';

/** A file of which parts are read. */
export interface RandomAccess {
  readonly byteLength: number;
  /** Exactly these bytes. */
  slice(start: number, end: number): Promise<ArrayBuffer> | ArrayBuffer;
}

/** What a footer may cost its reader. */
export interface FooterLimits {
  /** Its numbers, texts and structs. Each may take one byte and becomes up to 200 bytes of memory. */
  readonly maxValues: number;
  /** Whether columns of geometry are told from the writer's own metadata, as GeoParquet does. */
  readonly geoparquet: boolean;
}

export type FooterFault = 'NO_PARQUET' | 'ENCRYPTED' | 'MALFORMED' | 'TOO_LARGE';

export type Footer =
  | { readonly state: 'read'; readonly metadata: FileMetaData }
  | { readonly state: 'refused'; readonly fault: FooterFault };

const maxFooterBytes = 64 * 1024 * 1024;
/** Read at first, so that one request is enough for most files. */
const firstBytes = 512 * 1024;
const maxSchemaDepth = 100;
const tail = 8;
const magicOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(-4)).toString('latin1');
const refused = (fault: FooterFault): Footer => ({ state: 'refused', fault });

/**
 * The footer of a file, looked through before hyparquet sees it: that makes lists as long as their headers say, and an object of every byte. Throws
 * only what `slice` throws.
 */
export async function readFooter(file: RandomAccess, { maxValues, geoparquet }: FooterLimits): Promise<Footer> {
  const { byteLength } = file;
  if (byteLength < 4 + tail) return refused('NO_PARQUET');
  const from = Math.max(0, byteLength - firstBytes);
  const last = new Uint8Array(await file.slice(from, byteLength));
  if (magicOf(last) === 'PARE') return refused('ENCRYPTED');
  if (magicOf(last) !== 'PAR1') return refused('NO_PARQUET');
  const length = Buffer.from(last.subarray(-tail)).readUInt32LE(0);
  if (length > byteLength - 4 - tail) return refused('MALFORMED');
  if (length > maxFooterBytes) return refused('TOO_LARGE');
  const start = byteLength - tail - length;
  const missing = start < from ? new Uint8Array(await file.slice(start, from)) : new Uint8Array(0);
  const footer = missing.length > 0 ? Buffer.concat([missing, last]) : last.subarray(start - from);
  const reader = new ThriftReader(footer.subarray(0, length), 0, true, maxValues);
  if (reader.struct(0) === null) return refused(reader.left < 0 ? 'TOO_LARGE' : 'MALFORMED');
  const { parquetMetadata } = await import('hyparquet');
  try {
    const metadata = parquetMetadata(footer, { geoparquet: false });
    if (!isTree(metadata.schema)) return refused('MALFORMED');
    // Looking for geometry, hyparquet goes on by as many elements as one says that it has children: fewer than none is for ever.
    const isGeo = geoparquet && metadata.key_value_metadata?.some(({ key }) => key === 'geo') === true;
    return { state: 'read', metadata: isGeo ? parquetMetadata(footer, { geoparquet }) : metadata };
  } catch {
    // Fields of other types than they should be, or none where one must be.
    return refused('MALFORMED');
  }
}

/** Whether the elements are as many as they say, and not nested so deeply that walking them would exhaust the stack. */
function isTree(schema: readonly SchemaElement[]): boolean {
  /** Children that are still to come, of each element that the next one lies in. */
  const open: number[] = [1];
  if (!schema.every(({ num_children = 0 }) => num_children >= 0 && num_children <= schema.length)) return false;
  for (const { num_children = 0 } of schema) {
    while (open.at(-1) === 0) open.pop();
    if (open.length === 0) return true;
    if (open.length > maxSchemaDepth) return false;
    open[open.length - 1]! -= 1;
    open.push(num_children);
  }
  return open.every((left) => left === 0);
}
