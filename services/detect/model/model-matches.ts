import type { CompiledCatalogue } from '../compiled.ts';
import type { CompiledForm } from '../compiled-form.ts';
import { type Match, Reason } from '../scan/match.ts';
import { cellAt, type ScanWindow } from '../scan/window.ts';
import type { Entity } from './entities.ts';

/** Entities of a document as matches: MEDIUM alone, and what a rule found at the same place becomes HIGH. */
export class ModelMatches {
  readonly #forms = new Map<string, CompiledForm>();
  /** By offsets in the document, in order. */
  #pending: Entity[] = [];

  constructor(catalogue: CompiledCatalogue, enabled: Uint8Array) {
    for (const form of catalogue.forms)
      if (enabled[form.index] === 1 && !this.#forms.has(form.id) && ['NAME', 'ADDRESS'].includes(form.id))
        this.#forms.set(form.id, form);
  }

  get wanted(): boolean {
    return this.#forms.size > 0;
  }

  reset(): void {
    this.#pending = [];
  }

  /** Takes what was seen in a block that starts at `base` of the document. */
  add(entities: readonly Entity[], base: number): void {
    for (const entity of entities)
      this.#pending.push({ ...entity, start: entity.start + base, end: entity.end + base });
  }

  agree(match: Match): Match {
    if (this.#pending.length === 0 || !this.#forms.has(match.form.id)) return match;
    const same = this.#pending.some(
      ({ identifier, start, end, byRule }) =>
        byRule !== true && identifier === match.form.id && start < match.end && end > match.start,
    );
    return same ? { ...match, confidence: 'HIGH', reasons: match.reasons | Reason.MODEL } : match;
  }

  /** Gives what starts in the window's commit range as matches. */
  take(window: ScanWindow, found: (match: Match) => void): void {
    if (this.#pending.length === 0) return;
    const until = window.base + window.commitTo;
    for (const { identifier, start, end, byRule } of this.#pending) {
      const form = this.#forms.get(identifier);
      if (form === undefined || start >= until || start < window.base) continue;
      const { nameIndex, row } = cellAt(window, start - window.base);
      const raw = window.bytes.toString('utf8', start - window.base, end - window.base);
      found({
        form,
        start,
        end,
        confidence: 'MEDIUM',
        strong: false,
        reasons: byRule === true ? Reason.PATTERN : Reason.MODEL,
        keywordDistance: Number.POSITIVE_INFINITY,
        keywordCover: 0,
        ownCountry: false,
        raw,
        value: form.detector.normalize?.(raw) ?? raw,
        nameIndex,
        row,
      });
    }
    this.#pending = this.#pending.filter(({ start }) => start >= until);
  }
}
