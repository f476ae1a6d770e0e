/** The record that each place of a column belongs to. */
export interface OrcRows {
  readonly length: number;
  row(place: number): number;
}

/** Records one behind the other. Takes no memory, whatever a file claims to have. */
export const rowRange = (first: number, length: number): OrcRows => ({ length, row: (place) => first + place });

/** Records as they are listed. */
export const rowList = (rows: Float64Array): OrcRows => ({ length: rows.length, row: (place) => rows[place]! });
