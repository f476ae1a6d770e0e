import { IntList } from '../prefilter/hits.ts';

/** Numbers of `CellList.places` for each cell. */
export const cellWidth = 3;

/** Cells of a window under one name that are not empty. */
export class CellList {
  /** Index of the name. */
  nameIndex = -1;
  /** Start, end and entry in the window's list of fields of each, in order. */
  readonly places = new IntList();

  begin(nameIndex: number): void {
    this.nameIndex = nameIndex;
    this.places.clear();
  }

  add(start: number, end: number, entry: number): void {
    const { places } = this;
    const { length } = places;
    const data = places.room(cellWidth);
    data[length] = start;
    data[length + 1] = end;
    data[length + 2] = entry;
    places.length = length + cellWidth;
  }
}
