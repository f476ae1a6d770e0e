import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from './byte-source.ts';
import type { Session } from './session.ts';

/** Where a reader stands: one object, or one member inside it. */
export interface Place {
  readonly session: Session;
  /** Name of the object or member, only a hint. */
  readonly name: string;
  readonly archivePath: string | null;
  /** Archives and compressions around this place. */
  readonly depth: number;
}

/** What became of a document: null when all was understood. The reader may know the type better than the sniffer. */
export type ReadResult = StatusReason | null | { readonly reason: StatusReason | null; readonly mimeType: string };

/**
 * Reads one document. Returns null when all of it was understood. May throw `ExtractError`; any other error counts as MALFORMED_FILE
 * (unless the source failed).
 */
export type FormatReader = (input: ByteSource, place: Place) => AsyncGenerator<Block, ReadResult>;

/** One format; its reader is loaded on first use, so that parsers cost nothing until met. */
export interface Format {
  readonly mimeType: string;
  readonly load: () => Promise<FormatReader>;
}
