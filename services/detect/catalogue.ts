import { type CompiledCatalogue, compileCatalogue } from './compiled.ts';
import type { IdentifierSelection } from './contract.ts';
import type { Detector } from './define-detector.ts';
import { catalogueVersion, detectors as written } from './detectors/index.generated.ts';
import { maturityOf } from './maturity.ts';
import { readTables } from './tables-file.ts';

/** The managed data identifiers and the version of the catalogue, which changes with any detector. */
export interface Catalogue {
  readonly version: string;
  readonly detectors: readonly Detector[];
}

/** With the maturity that was measured. */
const detectors = written.map((detector): Detector => {
  const maturity = maturityOf(detector);
  return maturity === detector.maturity ? detector : { ...detector, maturity };
});
const managed: Catalogue = { version: catalogueVersion, detectors };

/** Every managed data identifier. */
export function catalogue(): Catalogue {
  return managed;
}

let compiled: CompiledCatalogue | undefined;

/** The managed identifiers compiled for scanning; compiled once per thread. */
export function compiledCatalogue(): CompiledCatalogue {
  compiled ??= compileCatalogue(detectors, readTables());
  return compiled;
}

function selects(selection: IdentifierSelection, ids: ReadonlySet<string>, detector: Detector): boolean {
  switch (selection.selector) {
    case 'ALL':
      return true;
    case 'NONE':
      return false;
    case 'RECOMMENDED':
      return detector.recommended;
    case 'INCLUDE':
      return ids.has(detector.id);
    case 'EXCLUDE':
      return !ids.has(detector.id);
  }
}

let lastEnabled: { forms: CompiledCatalogue; selection: string; enabled: Uint8Array } | undefined;

/** One byte per form of the catalogue, 1 where the selection wants it. The same array when asked again for the same: objects come in thousands. */
export function enabledForms(forms: CompiledCatalogue, selection: IdentifierSelection): Uint8Array {
  const key = JSON.stringify([selection.selector, selection.ids]);
  if (lastEnabled?.forms !== forms || lastEnabled.selection !== key) {
    const ids = new Set(selection.ids);
    const enabled = Uint8Array.from(forms.forms, (form) => (selects(selection, ids, form.detector) ? 1 : 0));
    lastEnabled = { forms, selection: key, enabled };
  }
  return lastEnabled.enabled;
}
