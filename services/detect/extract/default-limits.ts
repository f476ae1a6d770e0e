import type { ExtractLimits } from './contract.ts';

const gibibyte = 1024 * 1024 * 1024;

/**
 * Macie's limits for archives and JSON (its user guide, "quotas"). Of what is buffered, 64 MiB lie in memory and the rest in the
 * temporary directory, hence less than Macie's 8 GB.
 */
export const defaultLimits: ExtractLimits = {
  maxArchiveDepth: 10,
  maxArchiveMembers: 1_000_000,
  maxExtractedBytes: 10 * gibibyte,
  maxExtractedBytesPerMember: 3 * gibibyte,
  maxJsonDepth: 256,
  maxBufferedBytes: gibibyte,
};
