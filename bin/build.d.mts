/** `dist/<name>.mjs` when it is there and of today's sources, else null. */
export function built(name: 'cli' | 'worker'): Promise<string | null>;
/** Builds dist/ when sources have changed since; false when nothing was to do. */
export function ensureBuilt(): Promise<boolean>;
