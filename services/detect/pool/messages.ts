import type { DetectionGroup, ObjectResult, StatusReason } from '../../model/index.ts';
import type { ScanRequest } from '../contract.ts';
import type { RuleSet } from '../custom/rule-set.ts';

/** What a worker is told first. */
export interface WorkerSetup {
  readonly fingerprintKey: Uint8Array;
  readonly model?: string | undefined;
}

/** A request whose rule set has been sent before. */
export interface StartRequest extends Omit<ScanRequest, 'rules'> {
  readonly rulesVersion: string | null;
}

/** A small object, whole: its bytes in those of its batch. `cut`: there are more, and why they are not read. */
export interface SentObject {
  readonly request: StartRequest;
  readonly start: number;
  readonly end: number;
  readonly cut: StatusReason | null;
}

/** Main thread to worker. One object or batch at a time; `scan` numbers it, so that late messages of an earlier one are told apart. */
export type ToWorker =
  /** The first message; answered by `ready`. */
  | { readonly kind: 'setup'; readonly setup: WorkerSetup }
  | { readonly kind: 'start'; readonly scan: number; readonly request: StartRequest }
  /** Precedes the first scan that names its version. */
  | { readonly kind: 'rules'; readonly rules: RuleSet }
  | { readonly kind: 'forgetRules'; readonly version: string }
  | { readonly kind: 'chunk'; readonly scan: number; readonly bytes: Uint8Array }
  /** `cut`: the stream was not read to its end, and why. */
  | { readonly kind: 'end'; readonly scan: number; readonly cut: StatusReason | null }
  | { readonly kind: 'abort'; readonly scan: number }
  /** Small objects, to be scanned one after another; answered by `results`. */
  | {
      readonly kind: 'batch';
      readonly batch: number;
      readonly objects: readonly SentObject[];
      readonly bytes: Uint8Array;
    };

/** Worker to main thread. */
export type FromWorker =
  | { readonly kind: 'ready'; readonly catalogueVersion: string }
  /** A chunk has been taken: one more may be sent. */
  | { readonly kind: 'taken'; readonly scan: number }
  /** What was found so far, in case the worker does not live to the end. */
  | {
      readonly kind: 'progress';
      readonly scan: number;
      readonly detections: readonly DetectionGroup[];
      readonly bytesClassified: number;
    }
  /** `bytesRead` of the result is filled in by the main thread. */
  | { readonly kind: 'result'; readonly scan: number; readonly result: ObjectResult }
  /** Of a batch, in its order. */
  | { readonly kind: 'results'; readonly batch: number; readonly results: readonly ObjectResult[] }
  | { readonly kind: 'aborted'; readonly scan: number };
