export { parquetCodecs, snappyRatio } from './codecs/parquet-codecs.ts';
export { UnpackError } from './codecs/unpack-error.ts';
export { unpackFrame } from './codecs/unpack-frame.ts';
export { loadZstd, ZstdDecoder } from './codecs/zstd-decoder.ts';
export { headerLength, isFrame, isSkippable, magicBytes, zstdBlock, zstdHeader } from './codecs/zstd-frame.ts';
export { type Footer, type FooterFault, type FooterLimits, type RandomAccess, readFooter } from './footer.ts';
export { levelsOf, type SoundColumn, soundColumn } from './page-runs.ts';
export { chunkPlace, soundPageBytes } from './pages.ts';
export { ThriftReader } from './thrift-reader.ts';
