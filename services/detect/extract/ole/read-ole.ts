import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import { reasonOf } from '../core/extract-error.ts';
import type { Place, ReadResult } from '../core/format.ts';
import { hold } from '../core/hold.ts';
import { CompoundFile, type Storage } from './compound-file.ts';
import { picturesIn } from './picture-count.ts';
import { isPackage, readBeside } from './read-beside.ts';
import { readVba } from './read-vba.ts';

type OleReader = (file: Storage, place: Place) => AsyncGenerator<Block, StatusReason | null>;

interface Kind {
  readonly stream: Pick<RegExp, 'test'>;
  readonly mimeType: string;
  /** None for macros, an embedded file or custom XML alone, as OOXML, ppt and RTF keep them. */
  readonly load?: () => Promise<OleReader>;
}

type Told = Exclude<ReadResult, string | null>;

const unknown = 'application/x-ole-storage';

const kinds: readonly Kind[] = [
  {
    stream: /^WordDocument$/i,
    mimeType: 'application/msword',
    load: async () => (await import('./read-doc.ts')).readDoc,
  },
  {
    stream: /^(?:Workbook|Book)$/i,
    mimeType: 'application/vnd.ms-excel',
    load: async () => (await import('./read-xls.ts')).readXls,
  },
  {
    stream: /^(?:PP97_DUALSTORAGE\/)?PowerPoint Document$/i,
    mimeType: 'application/vnd.ms-powerpoint',
    load: async () => (await import('./read-ppt.ts')).readPpt,
  },
  {
    stream: /^__properties_version1\.0$/,
    mimeType: 'application/vnd.ms-outlook',
    load: async () => (await import('./read-msg.ts')).readMsg,
  },
  {
    stream: /^VBA\/dir$/i,
    mimeType: 'application/vnd.ms-office.vbaproject',
  },
  { stream: { test: isPackage }, mimeType: unknown },
  { stream: /^MsoDataStore\//, mimeType: unknown },
];

async function* read({ load }: Kind, file: Storage, place: Place): AsyncGenerator<Block, StatusReason | null> {
  return load === undefined ? null : yield* (await load())(file, place);
}

/** Old Office documents and Outlook messages, told apart by the streams they have, then macros, properties, files and texts in them. */
export async function* readOle(input: ByteSource, place: Place): AsyncGenerator<Block, ReadResult> {
  const held = await hold(input, place.session.limits.maxBufferedBytes);
  try {
    const file = new CompoundFile(held.whole());
    place.session.unreadPictures += picturesIn(file);
    return yield* readStorage(file, place);
  } finally {
    await held.close();
  }
}

async function* readStorage(file: Storage, place: Place): AsyncGenerator<Block, Told> {
  const paths = file.entries.map((entry) => entry.path);
  if (paths.includes('EncryptedPackage')) return { reason: 'ENCRYPTED_ARCHIVE', mimeType: 'application/encrypted' };
  const kind = kinds.find(({ stream }) => paths.some((path) => stream.test(path)));
  const { mimeType } = kind ?? { mimeType: unknown };
  try {
    const unknownKind = file.damaged ? 'MALFORMED_FILE' : 'UNSUPPORTED_FILE_TYPE_EXCEPTION';
    const own = kind === undefined ? unknownKind : yield* read(kind, file, place);
    if (own === 'ENCRYPTED_ARCHIVE') return { reason: own, mimeType };
    const macros = yield* readVba(file, place);
    const beside = yield* readBeside(file, place, readStorage);
    return { reason: own ?? macros ?? beside ?? (file.damaged ? 'MALFORMED_FILE' : null), mimeType };
  } catch (error) {
    if (place.session.sourceFailure !== null) throw error;
    return { reason: reasonOf(error), mimeType };
  }
}
