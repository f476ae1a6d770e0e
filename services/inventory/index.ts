export { type CountableRule, chooseRule, newestReport } from './choose-rule.ts';
export type { Manifest, ReportFile } from './contract.ts';
export { countReport } from './count-report.ts';
export { maxManifestBytes, readManifest } from './manifest.ts';
export { ReportError, type ReportFault } from './report-error.ts';
