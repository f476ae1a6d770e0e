type Primitive = string | number | boolean | null | undefined;

/** `T` if it survives JSON unchanged, else `never`: keeps Map, Set, Date, bigint and functions off the Temporal wire. */
export type Json<T> = T extends Primitive
  ? T
  : T extends (...args: never[]) => unknown
    ? never
    : T extends Date | Map<unknown, unknown> | Set<unknown> | bigint | symbol
      ? never
      : { readonly [K in keyof T]: Json<T[K]> };
