import type { Block, Extract, ExtractOutcome } from './contract.ts';
import { ByteSource } from './core/byte-source.ts';
import { readDocument } from './core/read-document.ts';
import { Session } from './core/session.ts';

/** Turns the bytes of one object into blocks of text. See `Extract`. */
export const extract: Extract = async function* (source, name, limits): AsyncGenerator<Block, ExtractOutcome> {
  const session = new Session(limits);
  const input = new ByteSource(source, (error) => {
    session.sourceFailure = { error };
  });
  try {
    const outcome = yield* readDocument(input, { session, name, archivePath: null, depth: 0 });
    const { unreadPictures } = session;
    return unreadPictures === 0 ? outcome : { ...outcome, unreadPictures };
  } catch (error) {
    // A decompressor may have wrapped what the source threw.
    throw session.sourceFailure === null ? error : session.sourceFailure.error;
  } finally {
    await input.cancel();
  }
};
