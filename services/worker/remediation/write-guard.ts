import type { WriteGuard } from '../../remediation/index.ts';

/** The switch is looked at so often while a write is on its way. */
const everyMs = 500;
/** Who cannot see the switch for so long must take it for thrown. */
const blindMs = 3_000;

/** Asks (`askRefusal`: why a write may not be made, null when it may) before each write, and aborts one that is on its way when the switch is thrown or cannot be seen. `end` stops the watch. */
export function writeGuard(askRefusal: () => Promise<string | null>): WriteGuard & { end(): void } {
  const controller = new AbortController();
  let seenAt = performance.now();
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      const refusal = await askRefusal();
      seenAt = performance.now();
      if (refusal !== null) controller.abort(refusal);
    } catch {
      // The store is away; how long is what counts.
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => {
    if (performance.now() - seenAt > blindMs) controller.abort('The switch cannot be seen.');
    void look();
  }, everyMs);
  return {
    signal: controller.signal,
    async mayWrite() {
      const reason = await askRefusal();
      seenAt = performance.now();
      return reason === null ? { ok: true } : { ok: false, reason };
    },
    end: () => clearInterval(timer),
  };
}
