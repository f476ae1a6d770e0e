import type { CompiledCatalogue } from '../compiled.ts';
import type { CompiledForm } from '../compiled-form.ts';
import { ColumnForms } from './column-forms.ts';

/** What the forms that are enabled come down to, made once for all objects that are scanned with them. */
export class SelectedForms {
  /** One byte per form of the catalogue, 0 where it is left out. */
  readonly enabled: Uint8Array;
  /** Forms that columns are judged by. */
  readonly columnForms: ColumnForms;
  /** By identifier: the form that a name or an address in prose is reported as. */
  readonly entityForms: ReadonlyMap<string, CompiledForm>;

  constructor(catalogue: CompiledCatalogue, enabled: Uint8Array) {
    this.enabled = enabled;
    const isEnabled = (form: CompiledForm): boolean => enabled[form.index] === 1;
    this.columnForms = new ColumnForms(
      catalogue.columnForms.flatMap((index) => catalogue.forms[index] ?? []).filter(isEnabled),
    );
    const entityForms = new Map<string, CompiledForm>();
    for (const id of ['NAME', 'ADDRESS']) {
      const form = catalogue.forms.find((one) => one.id === id && isEnabled(one));
      if (form !== undefined) entityForms.set(id, form);
    }
    this.entityForms = entityForms;
  }
}
