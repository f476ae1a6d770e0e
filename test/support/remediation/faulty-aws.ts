import {
  absent,
  denied,
  failed,
  known,
  OrgsweepError,
  type RemediationTarget,
  type SettingDocument,
  type SettingName,
} from '../../../services/model/index.ts';
import type { RemediationPort, SettingFacts } from '../../../services/remediation/index.ts';

/** A worker that dies: whatever runs sees no more of it than a promise that never came back. */
export class Killed extends Error {}

export type Fault =
  | { readonly kind: 'DENY_READ' | 'FAIL_READ' | 'LIE'; readonly setting: SettingName }
  | { readonly kind: 'DENY_WRITE' | 'THROTTLE' | 'RESET_BEFORE' | 'RESET_AFTER' | 'KILL_BEFORE' | 'KILL_AFTER' }
  /** Somebody else does something, before the call. */
  | { readonly kind: 'CHANGE'; readonly setting: SettingName; readonly document: SettingDocument }
  | { readonly kind: 'STOP' };

/** A fault at the n-th call of its kind (from 1), as often as `times` says. */
export interface Planned {
  readonly on: 'read' | 'write';
  readonly at: number;
  readonly times: number;
  readonly fault: Fault;
}

export interface Written {
  readonly setting: SettingName;
  readonly over: SettingDocument;
  readonly document: SettingDocument;
}

/** One target of AWS in memory, with faults at the calls that a script names. Every write is looked at by `witness` before it takes effect. */
export class FaultyAws implements RemediationPort {
  readonly settings = new Map<SettingName, SettingDocument>();
  readonly written: Written[] = [];
  script: Planned[] = [];
  /** Settings that somebody else changed. */
  readonly meddled = new Set<SettingName>();
  /** Settings that the last look asked for and did not get. */
  unread: SettingName[] = [];
  #reads = 0;
  #writes = 0;
  readonly #witness: (write: Written) => Promise<void>;
  readonly #stop: () => Promise<void>;

  constructor(witness: (write: Written) => Promise<void>, stop: () => Promise<void>) {
    this.#witness = witness;
    this.#stop = stop;
  }

  /** Counts of calls start anew. */
  restart(script: Planned[]): void {
    this.script = script;
    this.#reads = 0;
    this.#writes = 0;
  }

  async #faults(on: 'read' | 'write', n: number): Promise<Fault[]> {
    const due = this.script.filter((each) => each.on === on && n >= each.at && n < each.at + each.times);
    const faults = due.map(({ fault }) => fault);
    for (const fault of faults) {
      if (fault.kind === 'CHANGE') {
        this.settings.set(fault.setting, fault.document);
        this.meddled.add(fault.setting);
      }
      if (fault.kind === 'STOP') await this.#stop();
      if (fault.kind === 'KILL_BEFORE') throw new Killed();
    }
    return faults;
  }

  async read(_target: RemediationTarget, names: readonly SettingName[]): Promise<SettingFacts> {
    this.#reads += 1;
    const faults = await this.#faults('read', this.#reads);
    if (faults.some(({ kind }) => kind === 'KILL_AFTER')) throw new Killed();
    this.unread = [];
    const entries = names.map((name) => {
      const fault = faults.find((each) => 'setting' in each && each.setting === name);
      if (fault?.kind === 'DENY_READ' || fault?.kind === 'FAIL_READ') this.unread.push(name);
      if (fault?.kind === 'DENY_READ') return [name, denied('s3:Something')] as const;
      if (fault?.kind === 'FAIL_READ') return [name, failed('SlowDown')] as const;
      const document = this.settings.get(name) ?? null;
      return [name, document === null ? absent : known(document)] as const;
    });
    return Object.fromEntries(entries);
  }

  async write(_target: RemediationTarget, setting: SettingName, document: SettingDocument): Promise<void> {
    this.#writes += 1;
    const kinds = new Set((await this.#faults('write', this.#writes)).map(({ kind }) => kind));
    if (kinds.has('DENY_WRITE')) throw new OrgsweepError('ACCESS_DENIED', 'Denied.', { detail: 's3:PutSomething' });
    if (kinds.has('THROTTLE')) throw new OrgsweepError('THROTTLED', 'Slow down.');
    if (kinds.has('RESET_BEFORE')) throw new OrgsweepError('NETWORK', 'Reset.');
    const write = { setting, over: this.settings.get(setting) ?? null, document };
    await this.#witness(write);
    this.written.push(write);
    if (!kinds.has('LIE')) this.settings.set(setting, document);
    if (kinds.has('RESET_AFTER')) throw new OrgsweepError('NETWORK', 'Reset.');
    if (kinds.has('KILL_AFTER')) throw new Killed();
  }
}
