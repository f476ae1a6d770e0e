declare module 'snappyjs' {
  /** Throws when the result would be longer than `maxLength` bytes. */
  export function uncompress(compressed: Uint8Array, maxLength?: number): Uint8Array;
}
