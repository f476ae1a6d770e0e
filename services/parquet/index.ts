export { type Footer, type FooterFault, type FooterLimits, type RandomAccess, readFooter } from './footer.ts';
export { chunkPlace, soundColumn, soundPageBytes } from './pages.ts';
export { ThriftReader } from './thrift-reader.ts';
