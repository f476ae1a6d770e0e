import type { DetectionGroup, Occurrence } from '../../model/index.ts';
import type { AllowLists } from '../custom/allow-list.ts';
import type { CustomScanner } from '../custom/custom-scanner.ts';
import type { Block } from '../extract/contract.ts';
import type { Entity } from '../model/entities.ts';
import { ModelMatches } from '../model/model-matches.ts';
import { Columns } from './columns.ts';
import { Field, FoundMatches, rowBits } from './found-matches.ts';
import { Groups } from './groups.ts';
import type { Match } from './match.ts';
import { OverlapResolver } from './overlap.ts';
import { type PlacedMatch, Places } from './places.ts';
import type { ScanWindow } from './window.ts';
import { WindowBuilder } from './window-builder.ts';
import type { WindowScanner } from './window-scanner.ts';

export interface ObjectScanOptions {
  readonly maxOccurrences: number;
  readonly fingerprintKey: Uint8Array;
  /** True: identifiers seen with LOW confidence only are reported as well. */
  readonly withLow: boolean;
  readonly custom?: CustomScanner;
  readonly allowLists?: AllowLists;
  /** Bytes searched at once; for tests. */
  readonly windowBytes?: number;
  /** Called for every match that is reported, in order of its start within a document. */
  readonly onMatch?: (match: Match) => void;
}

/** Macie does not apply allow lists to addresses: no two people write one alike. */
const neverAllowed = 'ADDRESS';

/** Runs the blocks of one object through the detectors and gathers what they find. Memory does not grow with the object. */
export class ObjectScan {
  readonly #scanner: WindowScanner;
  readonly #builder: WindowBuilder;
  readonly #found: FoundMatches;
  readonly #resolver: OverlapResolver;
  readonly #columns: Columns;
  readonly #groups: Groups;
  readonly #places: Places;
  readonly #model: ModelMatches;
  /** Lines are counted forwards only; custom matches, and candidates of columns, come in orders of their own. */
  readonly #customPlaces: Places;
  readonly #columnPlaces: Places;
  readonly #options: ObjectScanOptions;
  #window: ScanWindow | null = null;
  readonly #place = (match: Match): Occurrence => this.#places.at(match, this.#current);
  readonly #placeOfColumn = (match: Match): Occurrence => this.#columnPlaces.at(match, this.#current);
  #documentId: number | null = null;
  /** Bytes of text that have been searched. */
  bytesClassified = 0;

  /** `scanner` may be used for one object after another, never for two at once. */
  constructor(scanner: WindowScanner, options: ObjectScanOptions) {
    const { catalogue, selected } = scanner;
    this.#options = options;
    this.#places = new Places(scanner.sensitiveNames);
    this.#scanner = scanner;
    this.#model = new ModelMatches(selected.entityForms);
    const reach = Math.max(catalogue.reach, options.custom?.reach ?? 0);
    this.#builder = new WindowBuilder(reach, options.windowBytes, scanner.room);
    this.#found = new FoundMatches(catalogue.forms);
    this.#resolver = new OverlapResolver(this.#found, (index) => this.#take(index));
    this.#columns = new Columns(selected, scanner.fieldNames, options.maxOccurrences);
    this.#groups = new Groups(options.maxOccurrences, options.fingerprintKey);
    this.#customPlaces = new Places(scanner.sensitiveNames);
    this.#columnPlaces = new Places(scanner.sensitiveNames);
    options.custom?.beginObject({
      maxOccurrences: options.maxOccurrences,
      fingerprintKey: options.fingerprintKey,
      place: (match: PlacedMatch) => this.#customPlaces.at(match, this.#current),
      allows: (text) => options.allowLists?.allows(text) ?? false,
    });
  }

  get #current(): ScanWindow {
    if (this.#window === null) throw new Error('a match is placed while its window is searched');
    return this.#window;
  }

  #allows(match: Match, silently = false): boolean {
    const { allowLists } = this.#options;
    if (allowLists === undefined || match.form.id === neverAllowed) return false;
    const { bytes, base } = this.#current;
    return allowLists.allows(bytes.toString('utf8', match.start - base, match.end - base), silently);
  }

  #take(index: number): void {
    if (this.#tally(index)) return;
    const match = this.#found.at(index, this.#current);
    if (this.#allows(match)) return;
    this.#options.onMatch?.(match);
    if (!this.#columns.hold(match, this.#place)) this.#groups.add(match, this.#place);
  }

  /** True when a match only adds to the count of a group that has all that it keeps: nothing else of it is looked at. */
  #tally(index: number): boolean {
    const { allowLists, onMatch } = this.#options;
    if (allowLists !== undefined || onMatch !== undefined) return false;
    const found = this.#found;
    const at = index << rowBits;
    const form = found.form(index);
    // What stands in a field may wait for its column.
    if ((found.numbers[at + Field.NAME] ?? -1) >= 0 && form.columnEvidence) return false;
    const { bytes, base } = this.#current;
    return this.#groups.tally(
      form,
      found.confidence(index),
      found.numbers[at + Field.REASONS] ?? 0,
      bytes,
      (found.starts[index] ?? 0) - base,
      (found.ends[index] ?? 0) - base,
    );
  }

  #search(window: ScanWindow): void {
    // Libraries say no with an Error, whose stack, be it of one frame, takes ten times as long as their check.
    const frames = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    try {
      this.#searchIn(window);
    } finally {
      Error.stackTraceLimit = frames;
      this.#window = null;
    }
  }

  #searchIn(window: ScanWindow): void {
    this.#window = window;
    const settled = window.base + window.commitTo;
    if (window.fields !== null) {
      this.#columns.observe(window, this.#placeOfColumn, (match) => this.#allows(match, true));
      this.#columnPlaces.pass(window, settled);
    }
    const found = this.#found;
    const first = found.length;
    this.#scanner.scan(window, found);
    this.#model.agree(found, first);
    this.#model.take(window, found);
    const held = this.#resolver.flush(window.commitTo === window.bytes.length ? Number.POSITIVE_INFINITY : settled);
    found.keep(held, window);
    // Lines are counted forwards only: not beyond a match that has yet to be placed.
    this.#places.pass(window, Math.min(settled, found.length === 0 ? settled : (found.starts[0] ?? 0)));
    if (this.#options.custom !== undefined) {
      this.#options.custom.scan(window);
      this.#customPlaces.pass(window, settled);
    }
    this.bytesClassified += window.commitTo - window.commitFrom;
  }

  /** Whether what the model sees is wanted: names or addresses are selected. */
  get takesEntities(): boolean {
    return this.#model.wanted;
  }

  /** Takes the next block of the object, and what the model saw in it (by its bytes). */
  add(block: Block, entities: readonly Entity[] = []): void {
    if (block.documentId !== this.#documentId) {
      this.#finishDocument();
      this.#documentId = block.documentId;
    }
    this.#model.add(entities, this.#builder.end);
    const window = this.#builder.add(block);
    if (window !== null) this.#search(window);
  }

  #finishDocument(): void {
    const window = this.#builder.finish();
    if (window !== null) this.#search(window);
    for (const group of this.#columns.finish()) this.#groups.merge(group);
    this.#builder.reset();
    this.#model.reset();
    this.#places.begin();
    this.#customPlaces.begin();
    this.#columnPlaces.begin();
    this.#options.custom?.beginDocument();
    this.#scanner.beginDocument();
  }

  /** What was found up to now, columns still open left out. */
  snapshot(): readonly DetectionGroup[] {
    return [...this.#groups.detections(this.#options.withLow), ...(this.#options.custom?.detections() ?? [])];
  }

  /** Ends the object. */
  finish(): readonly DetectionGroup[] {
    this.#finishDocument();
    return this.snapshot();
  }
}
