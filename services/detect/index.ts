export { type Catalogue, catalogue } from './catalogue.ts';
export type { IdentifierSelection, RecordDetection, ScannerPool, ScannerPoolOptions, ScanRequest } from './contract.ts';
export * from './custom/index.ts';
export { keywordsOf } from './define-detector.ts';
export { type DetectTextOptions, detectText } from './detect-text.ts';
export { type Measurement, measurementOf } from './maturity.ts';
export { modelName, usableModel } from './model/model-pass.ts';
export { createScannerPool } from './pool/create-scanner-pool.ts';
export { type DetectRecordsOptions, detectRecords, RecordError } from './records.ts';
