import { type NumberForm, numberForm, shownNumber } from '../table/number-forms.ts';
import { shortText, type TextOf } from './biff.ts';

/** Records of a workbook's head that say how cells show their numbers ([MS-XLS] 2.4.77, 2.4.126, 2.4.353). */
const Record = { DATEMODE: 0x22, XF: 0xe0, FORMAT: 0x41e } as const;

/** How the cells of an old workbook show their numbers, by the index of their style. */
export class CellNumbers {
  #is1904 = false;
  readonly #codes = new Map<number, string>();
  readonly #forms: (NumberForm | null)[] = [];

  /** Takes what a record of the workbook's head says; formats stand in front of the styles that have them. */
  record(type: number, body: Buffer, text: TextOf = shortText, lengthBytes: 1 | 2 = 2): void {
    if (body.length < 4) {
      if (type === Record.DATEMODE) this.#is1904 = body[0] === 1;
    } else if (type === Record.FORMAT) this.#codes.set(body.readUInt16LE(0), text(body, 2, lengthBytes));
    else if (type === Record.XF) {
      const id = body.readUInt16LE(2);
      this.#forms.push(numberForm(id, this.#codes.get(id)));
    }
  }

  shown(style: number, value: number): string {
    const form = this.#forms[style];
    return form ? shownNumber(String(value), form, this.#is1904) : String(value);
  }
}
