import type { ExtractLimits } from './contract.ts';

const mebibyte = 1024 * 1024;
const gibibyte = 1024 * mebibyte;

/** Macie's limits for archives and JSON (`macie.md` §1.7). Buffered formats are held in the memory of a worker, hence the lower figure. */
export const defaultLimits: ExtractLimits = {
  maxArchiveDepth: 10,
  maxArchiveMembers: 1_000_000,
  maxExtractedBytes: 10 * gibibyte,
  maxExtractedBytesPerMember: 3 * gibibyte,
  maxJsonDepth: 256,
  maxBufferedBytes: 128 * mebibyte,
};
