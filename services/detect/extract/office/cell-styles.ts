import type { StatusReason } from '../../../model/index.ts';
import { reasonOf } from '../core/extract-error.ts';
import { type NumberForm, numberForm } from '../table/number-forms.ts';
import type { OfficeParts } from './office-parts.ts';
import { xmlEvents } from './xml-events.ts';

/** How a workbook's cell styles show numbers, by their index (the `s` of a cell), and what kept them from being read wholly. */
export interface CellStyles {
  readonly forms: readonly (NumberForm | null)[];
  readonly reason: StatusReason | null;
}

export async function cellStyles(parts: OfficeParts): Promise<CellStyles> {
  const codes = new Map<number, string>();
  const forms: (NumberForm | null)[] = [];
  let inCells = false;
  const events = xmlEvents(parts.bytes('xl/styles.xml'), {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute('numFmtId') ?? 0);
        forms.push(numberForm(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  try {
    for await (const _ of events);
    return { forms, reason: null };
  } catch (error) {
    // The cells are read all the same.
    return { forms, reason: reasonOf(error) };
  }
}
