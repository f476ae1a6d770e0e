import type { Automaton, AutomatonHead } from './automaton.ts';

/** Bytes of a state's row in the kernel's memory: for each class the offset of the next state's row. */
export const strideOf = ({ classCount }: AutomatonHead): number => classCount * 4;

/** Where the rows of accepting states begin: a power of two that neither part reaches over, so that one bit tells them from the others. */
export function acceptOf(automaton: AutomatonHead): number {
  const { acceptFrom, stateCount } = automaton;
  return 2 ** Math.ceil(Math.log2(Math.max(1, acceptFrom, stateCount - acceptFrom) * strideOf(automaton)));
}

/** Offset of the row of `state` from where the automaton's rows begin. */
export function offsetOf(automaton: AutomatonHead, state: number): number {
  const { acceptFrom } = automaton;
  const stride = strideOf(automaton);
  return state < acceptFrom ? state * stride : acceptOf(automaton) + (state - acceptFrom) * stride;
}

/** The rows of an automaton, as the kernel reads them. */
export interface KernelRows {
  readonly ordinary: Uint32Array;
  readonly accepting: Uint32Array;
}

export function rowsOf(automaton: Automaton): KernelRows {
  const { table, stateCount, acceptFrom, classCount } = automaton;
  const offsets = Uint32Array.from({ length: stateCount }, (_, state) => offsetOf(automaton, state));
  const rows = new Uint32Array(table.length);
  for (let i = 0; i < table.length; i++) rows[i] = offsets[table[i] ?? 0] ?? 0;
  const ordinary = acceptFrom * classCount;
  return { ordinary: rows.subarray(0, ordinary), accepting: rows.subarray(ordinary) };
}
