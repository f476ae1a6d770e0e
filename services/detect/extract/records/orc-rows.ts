/** The record that each place of a column belongs to. */
export interface OrcRows {
  readonly length: number;
  row(place: number): number;
}

/** Records one behind the other. Takes no memory, whatever a file claims to have. */
export const rowRange = (first: number, length: number): OrcRows => ({ length, row: (place) => first + place });

/** Records as they are listed. */
export const rowList = (rows: Float64Array): OrcRows => ({ length: rows.length, row: (place) => rows[place]! });

/** Each record `sizes[i]` times. Takes memory by their number, not by their sum, which is a claim. */
export function rowRuns(rows: OrcRows, sizes: BigInt64Array): OrcRows {
  const ends = new Float64Array(sizes.length);
  let length = 0;
  for (const [i, size] of sizes.entries()) {
    length += Number(size);
    ends[i] = length;
  }
  // Places are asked for one after the other, from 0 again for each column.
  let run = 0;
  return {
    length,
    row(place) {
      if (place < (ends[run - 1] ?? 0)) run = 0;
      while (place >= (ends[run] ?? Number.POSITIVE_INFINITY)) run += 1;
      return rows.row(run);
    },
  };
}
