export type { Block, BlockLocation, Extract, ExtractLimits, ExtractOutcome } from './contract.ts';
export { fieldWidth } from './contract.ts';
export { defaultLimits } from './default-limits.ts';
export { extract } from './extract.ts';
