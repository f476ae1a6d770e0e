import type { CompiledForm } from '../compiled-form.ts';
import { type FoundMatches, furthest, qualityOf } from '../scan/found-matches.ts';
import { Reason } from '../scan/match.ts';
import { cellAt, type ScanWindow } from '../scan/window.ts';
import type { Entity } from './entities.ts';

/** Entities of a document as matches: MEDIUM alone, and what a rule found at the same place becomes HIGH. */
export class ModelMatches {
  readonly #forms: ReadonlyMap<string, CompiledForm>;
  /** By offsets in the document, in order. */
  #pending: Entity[] = [];

  /** `forms`: by identifier, the form that an entity is reported as. */
  constructor(forms: ReadonlyMap<string, CompiledForm>) {
    this.#forms = forms;
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

  /** Raises the matches from `first` on that the model agrees with. */
  agree(found: FoundMatches, first: number): void {
    const told = this.#pending.filter(({ byRule }) => byRule !== true);
    if (told.length === 0) return;
    for (let i = first; i < found.length; i++) {
      const { id } = found.form(i);
      if (!this.#forms.has(id)) continue;
      const from = found.starts[i] ?? 0;
      const to = found.ends[i] ?? 0;
      const same = told.some(({ identifier, start, end }) => identifier === id && start < to && end > from);
      if (same) found.judge(i, 'HIGH', Reason.MODEL);
    }
  }

  /** Adds what starts in the window's commit range to the matches found. */
  take(window: ScanWindow, found: FoundMatches): void {
    if (this.#pending.length === 0) return;
    const until = window.base + window.commitTo;
    for (const { identifier, start, end, byRule } of this.#pending) {
      const form = this.#forms.get(identifier);
      if (form === undefined || start >= until || start < window.base) continue;
      const { nameIndex, row } = cellAt(window, start - window.base);
      const reason = byRule === true ? Reason.PATTERN : Reason.MODEL;
      found.add(form.index, start, end, qualityOf('MEDIUM', false, false, false), reason, furthest, 0, nameIndex, row);
    }
    this.#pending = this.#pending.filter(({ start }) => start >= until);
  }
}
