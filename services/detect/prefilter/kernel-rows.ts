import type { Automaton, AutomatonHead } from './automaton.ts';

/** Bytes of a state's row in the kernel's memory: for each class the address of the next state's row. */
export const strideOf = ({ classCount }: AutomatonHead): number => classCount * 4;

/** Where rows of ordinary and of accepting states begin. */
export interface RowPlaces {
  readonly ordinary: number;
  readonly accepting: number;
}

/** How the rows of automata lie in the kernel's memory. */
export interface Layout {
  readonly places: readonly RowPlaces[];
  /** A power of two that the addresses of accepting states' rows alone have in them. */
  readonly accept: number;
  readonly end: number;
}

/** Rows of ordinary states of all `automata` lie from `from` on, those of accepting ones far behind them: nothing touches the gap, so that it takes no memory. */
export function layoutOf(automata: readonly AutomatonHead[], from: number): Layout {
  const inLine = (states: number, stride: number): number => Math.ceil((states * stride) / 64) * 64;
  let ordinary = from;
  let accepting = 0;
  const places = automata.map((automaton) => {
    const { acceptFrom, stateCount } = automaton;
    const place = { ordinary, accepting };
    ordinary += inLine(acceptFrom, strideOf(automaton));
    accepting += inLine(stateCount - acceptFrom, strideOf(automaton));
    return place;
  });
  const accept = 2 ** Math.ceil(Math.log2(Math.max(ordinary, accepting)));
  return {
    places: places.map((place) => ({ ...place, accepting: accept + place.accepting })),
    accept,
    end: accept + accepting,
  };
}

/** Address of the row of `state`. */
export function addressOf(automaton: AutomatonHead, { ordinary, accepting }: RowPlaces, state: number): number {
  const { acceptFrom } = automaton;
  const stride = strideOf(automaton);
  return state < acceptFrom ? ordinary + state * stride : accepting + (state - acceptFrom) * stride;
}

/** The rows of an automaton, as the kernel reads them. */
export interface KernelRows {
  readonly ordinary: Uint32Array;
  readonly accepting: Uint32Array;
}

export function rowsOf(automaton: Automaton, places: RowPlaces): KernelRows {
  const { table, stateCount, acceptFrom, classCount } = automaton;
  const addresses = Uint32Array.from({ length: stateCount }, (_, state) => addressOf(automaton, places, state));
  const rows = new Uint32Array(table.length);
  for (let i = 0; i < table.length; i++) rows[i] = addresses[table[i] ?? 0] ?? 0;
  const ordinary = acceptFrom * classCount;
  return { ordinary: rows.subarray(0, ordinary), accepting: rows.subarray(ordinary) };
}
