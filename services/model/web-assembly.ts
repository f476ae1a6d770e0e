/** The part of WebAssembly that is used here; Node's types name it, but not as a value. */
export interface WasmApi {
  readonly Memory: new (descriptor: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
}

function isWasmApi(value: unknown): value is WasmApi {
  return typeof value === 'object' && value !== null && 'Memory' in value && 'Module' in value && 'Instance' in value;
}

/** WebAssembly, null where the runtime has none (`node --jitless`). */
export function webAssembly(): WasmApi | null {
  const found: unknown = Reflect.get(globalThis, 'WebAssembly');
  return isWasmApi(found) ? found : null;
}
