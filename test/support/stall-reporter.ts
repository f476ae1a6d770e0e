import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';

const MINUTE_MS = 60_000;
/** No test of ours takes a tenth of it; a run that stands still longer will not move again. */
const STANDSTILL_MS = 15 * MINUTE_MS;

type ReportedHook = Parameters<NonNullable<Reporter['onHookStart']>>[0];

/**
 * Names what runs whenever a minute passes in which nothing began or ended, and ends a run that stands still: tests have no time
 * limit of their own, and a run that never ends says nothing about which of them waits for what will not come.
 */
export default class StallReporter implements Reporter {
  readonly #running = new Map<string, { readonly name: string; readonly since: number }>();
  #moved = Date.now();
  #timer: NodeJS.Timeout | undefined;
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
    this.#timer = setInterval(() => void this.#look(), MINUTE_MS);
    this.#timer.unref();
  }

  onTestModuleStart(file: TestModule): void {
    this.#begin(file.id, file.relativeModuleId);
  }

  onTestModuleEnd(file: TestModule): void {
    this.#end(file.id);
  }

  onTestCaseReady(test: TestCase): void {
    this.#begin(test.id, `${test.module.relativeModuleId}: ${test.fullName}`);
  }

  onTestCaseResult(test: TestCase): void {
    this.#end(test.id);
  }

  onHookStart({ name, entity }: ReportedHook): void {
    this.#begin(
      `${entity.id} ${name}`,
      `${entity.type === 'module' ? entity.relativeModuleId : entity.fullName}: ${name}`,
    );
  }

  onHookEnd({ name, entity }: ReportedHook): void {
    this.#end(`${entity.id} ${name}`);
  }

  onTestRunEnd(): void {
    clearInterval(this.#timer);
  }

  #begin(id: string, name: string): void {
    this.#moved = Date.now();
    this.#running.set(id, { name, since: this.#moved });
  }

  #end(id: string): void {
    this.#moved = Date.now();
    this.#running.delete(id);
  }

  async #look(): Promise<void> {
    const now = Date.now();
    if (now - this.#moved < MINUTE_MS) return;
    for (const { name, since } of this.#running.values()) {
      process.stdout.write(`  ..  running for ${Math.round((now - since) / MINUTE_MS)} min: ${name}\n`);
    }
    if (now - this.#moved < STANDSTILL_MS) return;
    process.stdout.write('The run stands still and is ended: look at what is named above.\n');
    clearInterval(this.#timer);
    process.exitCode = 1;
    await this.#vitest?.exit(true);
  }
}
