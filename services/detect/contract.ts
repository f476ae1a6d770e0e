import type { Confidence, DataLabel, ObjectResult, SensitiveDataCategory } from '../model/index.ts';
import type { RuleSet } from './custom/rule-set.ts';

/** Which identifiers a scan uses: Macie's `managedDataIdentifierSelector` with its id list. */
export interface IdentifierSelection {
  readonly selector: 'ALL' | 'EXCLUDE' | 'INCLUDE' | 'NONE' | 'RECOMMENDED';
  readonly ids: readonly string[];
}

/** Everything the engine needs to know about one object before its bytes. */
export interface ScanRequest {
  /** The key or path; only its extension is a hint, the content decides. */
  readonly name: string;
  /** Declared size in bytes, null when unknown. */
  readonly sizeBytes: number | null;
  readonly identifiers: IdentifierSelection;
  /** Bytes read from the stream before PARTIAL(BYTE_BUDGET_REACHED). */
  readonly maxBytes: number;
  /** Milliseconds before PARTIAL(TIME_CUT_OFF_REACHED). */
  readonly deadlineMs: number;
  /** Occurrences kept per identifier; the count stays exact. */
  readonly maxOccurrences: number;
  /** Custom identifiers and allow lists of the organization; sent to a worker once for each version. Default: none. */
  readonly rules?: RuleSet;
  /** True: identifiers found with LOW confidence only are reported too. Default false. */
  readonly withLow?: boolean;
}

/** A pool of worker threads that classify objects. Made by `createScannerPool`. */
export interface ScannerPool {
  /**
   * Reads `body` to its end (or budget), back-pressured, and classifies it. Never rejects because of content: a hostile object
   * is PARTIAL or SKIPPED with a reason. Rejects when `body` itself fails (the reader decides what that means) or on `signal`.
   * Small objects given as a whole, without a signal, are scanned several at a time: cheaper by far.
   */
  scan(request: ScanRequest, body: AsyncIterable<Uint8Array> | Uint8Array, signal?: AbortSignal): Promise<ObjectResult>;
  /** Version of the catalogue, changes whenever any detector's behaviour may; ends in the model's name, or `no-model` without it. */
  readonly catalogueVersion: string;
  close(): Promise<void>;
}

export interface ScannerPoolOptions {
  /** Worker threads. */
  readonly workers: number;
  /** Key for fingerprints of values (HMAC-SHA-256); at least 32 bytes. */
  readonly fingerprintKey: Uint8Array;
  /** Folder of the model for names and addresses in prose. Without it, or when it holds another model, rules alone look for them. */
  readonly model?: string | undefined;
  /** Milliseconds after which a thread with nothing to do is ended, and what it still held of its last objects with it. Default: 30,000. */
  readonly idleMs?: number;
}

/** One match in memory, offsets in UTF-16 code units of the text given. What `detect --records` prints. */
export interface RecordDetection {
  readonly identifier: string;
  readonly category: SensitiveDataCategory;
  readonly label: DataLabel | null;
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
}
