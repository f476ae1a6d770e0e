import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import { reasonOf } from '../core/extract-error.ts';
import type { Place, ReadResult } from '../core/format.ts';
import { hold } from '../core/hold.ts';
import { CompoundFile } from './compound-file.ts';
import { picturesIn } from './picture-count.ts';
import { isPackage, readBeside } from './read-beside.ts';
import { readVba } from './read-vba.ts';

type OleReader = (file: CompoundFile, place: Place) => AsyncGenerator<Block, StatusReason | null>;

interface Kind {
  readonly stream: Pick<RegExp, 'test'>;
  readonly mimeType: string;
  /** None for macros or an embedded file alone, as OOXML and ppt keep them. */
  readonly load?: () => Promise<OleReader>;
}

const unknown = 'application/x-ole-storage';

const kinds: readonly Kind[] = [
  {
    stream: /^WordDocument$/,
    mimeType: 'application/msword',
    load: async () => (await import('./read-doc.ts')).readDoc,
  },
  {
    stream: /^(?:Workbook|Book)$/,
    mimeType: 'application/vnd.ms-excel',
    load: async () => (await import('./read-xls.ts')).readXls,
  },
  {
    stream: /^PowerPoint Document$/,
    mimeType: 'application/vnd.ms-powerpoint',
    load: async () => (await import('./read-ppt.ts')).readPpt,
  },
  {
    stream: /^__properties_version1\.0$/,
    mimeType: 'application/vnd.ms-outlook',
    load: async () => (await import('./read-msg.ts')).readMsg,
  },
  {
    stream: /^VBA\/dir$/,
    mimeType: 'application/vnd.ms-office.vbaproject',
  },
  { stream: { test: isPackage }, mimeType: unknown },
];

async function* read({ load }: Kind, file: CompoundFile, place: Place): AsyncGenerator<Block, StatusReason | null> {
  return load === undefined ? null : yield* (await load())(file, place);
}

/** Old Office documents and Outlook messages, told apart by the streams they have, then macros, properties and files in them. */
export async function* readOle(input: ByteSource, place: Place): AsyncGenerator<Block, ReadResult> {
  const held = await hold(input, place.session.limits.maxBufferedBytes);
  try {
    const file = new CompoundFile(held.whole());
    const paths = file.entries.map((entry) => entry.path);
    if (paths.includes('EncryptedPackage')) return { reason: 'ENCRYPTED_ARCHIVE', mimeType: 'application/encrypted' };
    const kind = kinds.find(({ stream }) => paths.some((path) => stream.test(path)));
    if (kind === undefined) return { reason: 'UNSUPPORTED_FILE_TYPE_EXCEPTION', mimeType: unknown };
    const { mimeType } = kind;
    place.session.unreadPictures += picturesIn(file);
    try {
      const reason =
        (yield* read(kind, file, place)) ?? (yield* readVba(file, place)) ?? (yield* readBeside(file, place));
      return { reason: reason ?? (file.damaged ? 'MALFORMED_FILE' : null), mimeType };
    } catch (error) {
      if (place.session.sourceFailure !== null) throw error;
      return { reason: reasonOf(error), mimeType };
    }
  } finally {
    await held.close();
  }
}
