import type { RowPlaces } from './kernel-rows.ts';

/** A deterministic automaton over classes of bytes, its table left out. States at or beyond `acceptFrom` mean that something ended here. */
export interface AutomatonHead {
  /** Class of each byte. */
  readonly classes: Uint8Array;
  readonly classCount: number;
  readonly stateCount: number;
  readonly acceptFrom: number;
  readonly start: number;
  /** Bytes after which the state no longer depends on what came before. */
  readonly memory: number;
  /** What ended in an accepting state: `outputs[outputsFrom[state - acceptFrom]]` up to the next state's. */
  readonly outputsFrom: Int32Array;
  readonly outputs: Int32Array;
}

export interface Automaton extends AutomatonHead {
  /** Next state by `state * classCount + class`. */
  readonly table: Uint16Array | Uint32Array;
}

/** An automaton whose table lies in a file, as rows that the kernel reads. */
export interface KeptAutomaton extends AutomatonHead {
  /** Writes its rows into the kernel's memory. Throws where they were made for other places. */
  readonly loadRows: (memory: Uint8Array, places: RowPlaces) => void;
}

/** A string in classes, and what its end means. */
export interface ClassString {
  readonly classes: readonly number[];
  readonly output: number;
}

/** Numbers the states so that the accepting ones come last; else as `order` lists them, which keeps the often visited close together. */
export function finish(
  classes: Uint8Array,
  classCount: number,
  table: Uint32Array,
  outputs: readonly (readonly number[])[],
  start: number,
  memory: number,
  order: readonly number[] = Array.from(outputs, (_, state) => state),
): Automaton {
  const states = outputs.length;
  const rank = new Uint32Array(states);
  let next = 0;
  const accepts = (state: number): boolean => (outputs[state]?.length ?? 0) > 0;
  for (const state of order) if (!accepts(state)) rank[state] = next++;
  const acceptFrom = next;
  for (const state of order) if (accepts(state)) rank[state] = next++;
  const sorted = states <= 65_536 ? new Uint16Array(states * classCount) : new Uint32Array(states * classCount);
  for (let state = 0; state < states; state++) {
    const to = (rank[state] ?? 0) * classCount;
    const from = state * classCount;
    for (let c = 0; c < classCount; c++) sorted[to + c] = rank[table[from + c] ?? 0] ?? 0;
  }
  const accepting = order.flatMap((state) => (accepts(state) ? [outputs[state] ?? []] : []));
  const outputsFrom = new Int32Array(accepting.length + 1);
  accepting.forEach((out, index) => {
    outputsFrom[index + 1] = (outputsFrom[index] ?? 0) + out.length;
  });
  return {
    classes,
    classCount,
    stateCount: states,
    table: sorted,
    acceptFrom,
    start: rank[start] ?? 0,
    memory,
    outputsFrom,
    outputs: Int32Array.from(accepting.flat()),
  };
}

/**
 * The automaton of Aho and Corasick that finds every string wherever it ends. Rows of the table are copied along the failure links,
 * so that tens of thousands of states take milliseconds.
 */
export function buildAutomaton(strings: readonly ClassString[], classes: Uint8Array, classCount: number): Automaton {
  const most = strings.reduce((sum, string) => sum + string.classes.length, 1);
  const table = new Uint32Array(most * classCount);
  const outputs: number[][] = [[]];
  let longest = 0;
  for (const string of strings) {
    let state = 0;
    for (const c of string.classes) {
      const slot = state * classCount + c;
      let next = table[slot] ?? 0;
      if (next === 0) {
        next = outputs.push([]) - 1;
        table[slot] = next;
      }
      state = next;
    }
    outputs[state]?.push(string.output);
    longest = Math.max(longest, string.classes.length);
  }
  const fail = new Uint32Array(outputs.length);
  const queue: number[] = [];
  for (let c = 0; c < classCount; c++) {
    const child = table[c] ?? 0;
    if (child !== 0) queue.push(child);
  }
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    const back = fail[state] ?? 0;
    const inherited = outputs[back];
    if (inherited !== undefined && inherited.length > 0) outputs[state]?.push(...inherited);
    for (let c = 0; c < classCount; c++) {
      const slot = state * classCount + c;
      const child = table[slot] ?? 0;
      const other = table[back * classCount + c] ?? 0;
      if (child === 0) table[slot] = other;
      else {
        fail[child] = other;
        queue.push(child);
      }
    }
  }
  const used = table.subarray(0, outputs.length * classCount);
  return finish(classes, classCount, used, outputs, 0, longest, [0, ...queue]);
}
