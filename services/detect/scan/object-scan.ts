import type { DetectionGroup, Occurrence } from '../../model/index.ts';
import type { Block } from '../extract/contract.ts';
import { Columns } from './columns.ts';
import { Groups } from './groups.ts';
import type { Match } from './match.ts';
import { OverlapResolver } from './overlap.ts';
import { Places } from './places.ts';
import type { ScanWindow } from './window.ts';
import { WindowBuilder } from './window-builder.ts';
import type { WindowScanner } from './window-scanner.ts';

export interface ObjectScanOptions {
  readonly maxOccurrences: number;
  readonly fingerprintKey: Uint8Array;
  /** True: identifiers seen with LOW confidence only are reported as well. */
  readonly withLow: boolean;
  /** Bytes searched at once; for tests. */
  readonly windowBytes?: number;
  /** Called for every match that is reported, in order of its start within a document. */
  readonly onMatch?: (match: Match) => void;
}

/** Runs the blocks of one object through the detectors and gathers what they find. Memory does not grow with the object. */
export class ObjectScan {
  readonly #scanner: WindowScanner;
  readonly #builder: WindowBuilder;
  readonly #resolver: OverlapResolver;
  readonly #columns: Columns;
  readonly #groups: Groups;
  readonly #places: Places;
  readonly #options: ObjectScanOptions;
  #window: ScanWindow | null = null;
  readonly #place = (match: Match): Occurrence => {
    if (this.#window === null) throw new Error('a match is placed while its window is searched');
    return this.#places.at(match, this.#window);
  };
  #documentId: number | null = null;
  /** Bytes of text that have been searched. */
  bytesClassified = 0;

  /** `scanner` may be used for one object after another, never for two at once. */
  constructor(scanner: WindowScanner, options: ObjectScanOptions) {
    const { catalogue, enabled } = scanner;
    this.#options = options;
    this.#places = new Places(scanner.sensitiveNames);
    this.#scanner = scanner;
    this.#builder = new WindowBuilder(catalogue.reach, options.windowBytes);
    this.#resolver = new OverlapResolver((match) => this.#take(match));
    this.#columns = new Columns(catalogue, enabled, options.fingerprintKey, options.maxOccurrences);
    this.#groups = new Groups(options.maxOccurrences);
  }

  #take(match: Match): void {
    this.#options.onMatch?.(match);
    if (!this.#columns.hold(match, this.#place)) this.#groups.add(match, this.#options.fingerprintKey, this.#place);
  }

  #search(window: ScanWindow): void {
    this.#window = window;
    this.#columns.observe(window, this.#place);
    this.#scanner.scan(window, (match) => this.#resolver.add(match));
    const settled = window.base + window.commitTo;
    this.#resolver.flush(window.commitTo === window.bytes.length ? Number.POSITIVE_INFINITY : settled);
    // Lines are counted forwards only: not beyond a match that has yet to be placed.
    this.#places.pass(window, Math.min(settled, this.#resolver.pendingFrom));
    this.bytesClassified += window.commitTo - window.commitFrom;
  }

  /** Takes the next block of the object. */
  add(block: Block): void {
    if (block.documentId !== this.#documentId) {
      this.#finishDocument();
      this.#documentId = block.documentId;
    }
    const window = this.#builder.add(block);
    if (window !== null) this.#search(window);
  }

  #finishDocument(): void {
    const window = this.#builder.finish();
    if (window !== null) this.#search(window);
    for (const group of this.#columns.finish()) this.#groups.merge(group);
    this.#builder.reset();
    this.#places.begin();
    this.#scanner.beginDocument();
  }

  /** What was found up to now, columns still open left out. */
  snapshot(): readonly DetectionGroup[] {
    return this.#groups.detections(this.#options.withLow);
  }

  /** Ends the object. */
  finish(): readonly DetectionGroup[] {
    this.#finishDocument();
    return this.snapshot();
  }
}
