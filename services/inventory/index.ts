export { chooseRule, newestReport } from './choose-rule.ts';

export { countReport } from './count-report.ts';
export { maxManifestBytes, readManifest } from './manifest.ts';
export { ReportError } from './report-error.ts';
