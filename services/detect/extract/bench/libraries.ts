import { parquetRead } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';
import { loadPdfjs } from '../pdf/open-pdf.ts';

/** What each parser library takes for a file when nothing is done with what it gives. */
export const libraries: Readonly<Record<string, (bytes: Buffer) => Promise<void>>> = {
  parquet: async (bytes) => {
    const file = Uint8Array.from(bytes).buffer;
    await parquetRead({ file, compressors, onChunk: () => {} });
  },
  xlsx: (bytes) => unzipAndParse(bytes),
  docx: (bytes) => unzipAndParse(bytes),
  pdf: async (bytes) => {
    const { getDocument, VerbosityLevel } = await loadPdfjs();
    const document = await getDocument({
      data: Uint8Array.from(bytes),
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      await page.getTextContent();
      page.cleanup();
    }
    await document.loadingTask.destroy();
  },
};

/** Each XML part through yauzl and saxes, with listeners that do nothing. */
async function unzipAndParse(bytes: Buffer): Promise<void> {
  const zip = await yauzl.fromBufferPromise(bytes, {});
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith('.xml')) continue;
    const parser = new SaxesParser({ position: false });
    parser.on('opentag', () => {});
    parser.on('text', () => {});
    parser.on('closetag', () => {});
    const decoder = new TextDecoder();
    for await (const chunk of await zip.openReadStreamPromise(entry))
      parser.write(decoder.decode(chunk, { stream: true }));
    parser.close();
  }
}
