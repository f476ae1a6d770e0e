export { type Catalogue, catalogue } from './catalogue.ts';
export type { IdentifierSelection, RecordDetection, ScannerPool, ScannerPoolOptions, ScanRequest } from './contract.ts';
export type { AllowList } from './custom/allow-list.ts';
export {
  type CustomIdentifier,
  type CustomIdentifierCheck,
  type CustomIdentifierProblem,
  type CustomIdentifierSpec,
  checkCustomIdentifier,
} from './custom/custom-identifier.ts';
export { type CompiledDictionary, compileDictionary } from './custom/dictionary.ts';
export type { RuleSet } from './custom/rule-set.ts';
export { type CustomTestMatch, type CustomTestResult, testCustomIdentifier } from './custom/test-custom-identifier.ts';
export { type DetectTextOptions, detectText } from './detect-text.ts';
export { createScannerPool } from './pool/create-scanner-pool.ts';
export { detectRecords, RecordError } from './records.ts';
