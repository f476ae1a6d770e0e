import type { Command } from 'commander';
import { addAccounts } from './commands/accounts.ts';
import { addAlerts } from './commands/alerts.ts';
import { addAllow } from './commands/allow.ts';
import { addAudit } from './commands/audit.ts';
import { addBuckets } from './commands/buckets.ts';
import { addCustom } from './commands/custom.ts';
import { addExplain } from './commands/explain.ts';
import { addExport } from './commands/export.ts';
import { addFindingRules } from './commands/finding-rules.ts';
import { addFindings } from './commands/findings.ts';
import { addIdentifiers } from './commands/identifiers.ts';
import { addRemediation } from './commands/remediation.ts';
import { addReport } from './commands/report.ts';
import { addSchedule } from './commands/schedule.ts';
import { addSink } from './commands/sink.ts';
import { addSweep } from './commands/sweep.ts';
import type { CliIo } from './io.ts';

/** What `detect` does without, before it in the help and behind it. */
export function addBeforeDetect(program: Command, io: CliIo): void {
  addSweep(program, io);
  addSchedule(program, io);
  addSink(program, io);
  addRemediation(program, io);
}

export function addBehindDetect(program: Command, io: CliIo): void {
  addIdentifiers(program, io);
  addCustom(program, io);
  addAllow(program, io);
  addAccounts(program, io);
  addBuckets(program, io);
  addAlerts(program, io);
  addFindings(program, io);
  addFindingRules(program, io);
  addExport(program, io);
  addReport(program, io);
  addAudit(program, io);
  addExplain(program, io);
}
