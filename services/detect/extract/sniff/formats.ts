import type { Format, FormatReader } from '../core/format.ts';
import type { CsvDialect } from '../table/csv-dialect.ts';

function format(mimeType: string, load: () => Promise<FormatReader>): Format {
  return { mimeType, load };
}

export const gzip = format('application/gzip', async () => (await import('../archive/read-gzip.ts')).readGzip);
export const bzip2 = format('application/x-bzip2', async () => (await import('../archive/read-bzip2.ts')).readBzip2);
export const xz = format('application/x-xz', async () => (await import('../archive/read-xz.ts')).readXz);
export const zstd = format('application/zstd', async () => (await import('../archive/read-zstd.ts')).readZstd);
export const tar = format('application/x-tar', async () => (await import('../archive/read-tar.ts')).readTar);
export const zip = format('application/zip', async () => (await import('../archive/read-zip.ts')).readZip);

export const sevenZip = format(
  'application/x-7z-compressed',
  async () => (await import('../archive/read-seven-zip.ts')).readSevenZip,
);

const jsonReader = async (lines: boolean) => (await import('../json/read-json.ts')).jsonReader(lines);
export const json = format('application/json', () => jsonReader(false));
export const jsonLines = format('application/x-ndjson', () => jsonReader(true));
export const notebook = format('application/x-ipynb+json', () => jsonReader(false));

const markupReader = async () => (await import('../markup/read-markup.ts')).readMarkup;
export const xml = format('application/xml', markupReader);
export const ofx = format('application/x-ofx', markupReader);
export const html = format('text/html', markupReader);

export const flatOffice = format(
  'application/xml',
  async () => (await import('../office/read-flow.ts')).readFlatOffice,
);

const keyLineReader = async () => (await import('../text/key-lines.ts')).readKeyLines;
export const yaml = format('application/yaml', keyLineReader);
export const toml = format('application/toml', keyLineReader);
export const keyLines = format('text/plain', keyLineReader);

export const plainText = format('text/plain', async () => (await import('../text/read-text.ts')).readText);
export const textTables = format('text/plain', async () => (await import('../text/text-tables.ts')).readTextTables);

/** Text that is encrypted as a whole. */
export const encrypted = format(
  'application/x-encrypted-text',
  async () => (await import('../text/read-encrypted.ts')).readEncrypted,
);

export const hl7 = format('x-application/hl7-v2+er7', async () => (await import('../segments/hl7.ts')).readHl7);
export const x12 = format('application/edi-x12', async () => (await import('../segments/x12.ts')).readX12);
export const swift = format('application/x-swift-mt', async () => (await import('../segments/swift.ts')).readSwift);
export const edifact = format('application/edifact', async () => (await import('../segments/edifact.ts')).readEdifact);
export const ncpdp = format('application/x-ncpdp', async () => (await import('../segments/ncpdp.ts')).readNcpdp);
export const fix = format('application/x-fix', async () => (await import('../segments/fix.ts')).readFix);
export const fedwire = format(
  'application/x-fedwire',
  async () => (await import('../segments/fedwire.ts')).readFedwire,
);
export const bai2 = format('application/x-bai2', async () => (await import('../segments/bai2.ts')).readBai2);
export const xdt = format('application/x-xdt', async () => (await import('../segments/xdt.ts')).readXdt);
export const nacha = format('application/x-nacha', async () => (await import('../segments/nacha.ts')).readNacha);
export const bacs = format('application/x-bacs', async () => (await import('../segments/bacs.ts')).readBacs);
export const directEntry = format(
  'application/x-direct-entry',
  async () => (await import('../segments/direct-entry.ts')).readDirectEntry,
);
export const zengin = format('application/x-zengin', async () => (await import('../segments/zengin.ts')).readZengin);
export const cfonb = format('application/x-cfonb', async () => (await import('../segments/cfonb.ts')).readCfonb);
export const cnab = format('application/x-cnab', async () => (await import('../segments/cnab.ts')).readCnab);
export const cnab400 = format('application/x-cnab', async () => (await import('../segments/cnab.ts')).readCnab400);
export const dicomDump = format(
  'application/x-dicom-dump',
  async () => (await import('../segments/dicom-dump.ts')).readDicomDump,
);
export const iso8583Dump = format(
  'application/x-iso8583-dump',
  async () => (await import('../segments/iso8583-dump.ts')).readIso8583Dump,
);
export const aamva = format('text/plain', async () => (await import('../segments/aamva.ts')).readAamva);
export const ldif = format('text/x-ldif', async () => (await import('../segments/ldif.ts')).readLdif);
export const vcard = format('text/vcard', async () => (await import('../segments/vcard.ts')).readVcard);

export const sql = format('application/sql', async () => (await import('../sql/read-sql.ts')).readSql);

export const parquet = format(
  'application/vnd.apache.parquet',
  async () => (await import('../records/read-parquet.ts')).readParquet,
);
export const avro = format(
  'application/vnd.apache.avro',
  async () => (await import('../records/read-avro.ts')).readAvro,
);
export const orc = format('application/x-orc', async () => (await import('../records/read-orc.ts')).readOrc);
export const sqlite = format(
  'application/vnd.sqlite3',
  async () => (await import('../records/read-sqlite.ts')).readSqlite,
);

export const ole = format('application/x-ole-storage', async () => (await import('../ole/read-ole.ts')).readOle);
export const pdf = format('application/pdf', async () => (await import('../pdf/read-pdf.ts')).readPdf);
export const fdf = format('application/vnd.fdf', async () => (await import('../pdf/read-fdf.ts')).readFdf);
export const rtf = format('application/rtf', async () => (await import('../text/read-rtf.ts')).readRtf);
export const eml = format('message/rfc822', async () => (await import('../mail/read-eml.ts')).readEml);
export const mbox = format('application/mbox', async () => (await import('../mail/read-mbox.ts')).readMbox);

/** A table of text cells. */
export function csv(dialect: CsvDialect): Format {
  const mimeType = dialect.delimiter === 9 ? 'text/tab-separated-values' : 'text/csv';
  return format(mimeType, async () => (await import('../table/read-csv.ts')).csvReader(dialect));
}
