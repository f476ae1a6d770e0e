export { type Footer, type FooterFault, type FooterLimits, type RandomAccess, readFooter } from './footer.ts';
export { levelsOf, type SoundColumn, soundColumn } from './page-runs.ts';
export { chunkPlace, soundPageBytes } from './pages.ts';
export { ThriftReader } from './thrift-reader.ts';
