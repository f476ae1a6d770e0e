import type { StatusReason } from '../../../model/index.ts';
import { memberPlace } from '../archive/read-member.ts';
import type { Block } from '../contract.ts';
import { codePageDecoder } from '../core/code-page.ts';
import type { Place } from '../core/format.ts';
import { textLines } from '../core/text-lines.ts';
import type { Storage } from './compound-file.ts';
import { decompressVba } from './vba-compression.ts';

/** Records of the stream `dir` ([MS-OVBA] 2.3.4.2). */
const Record = { CODEPAGE: 0x03, VERSION: 0x09, MODULE_OFFSET: 0x31, MODULE_STREAM: 0x32 } as const;
/** Its length is told as 4, and six bytes follow. */
const versionBytes = 6;

interface Project {
  readonly codePage: number;
  readonly modules: readonly { readonly name: string; readonly offset: number }[];
}

function projectOf(dir: Buffer): Project {
  const modules: { name: string; offset: number }[] = [];
  let codePage = 1252;
  let name = '';
  for (let at = 0; at + 6 <= dir.length; ) {
    const type = dir.readUInt16LE(at);
    const size = type === Record.VERSION ? versionBytes : dir.readUInt32LE(at + 2);
    const body = dir.subarray(at + 6, at + 6 + size);
    if (type === Record.CODEPAGE && body.length >= 2) codePage = body.readUInt16LE(0);
    else if (type === Record.MODULE_STREAM) name = body.toString('utf16le');
    else if (type === Record.MODULE_OFFSET && body.length >= 4) modules.push({ name, offset: body.readUInt32LE(0) });
    at += 6 + size;
  }
  return { codePage, modules };
}

/** Macros of an Office document: the source of every module, as lines. MALFORMED_FILE when some of it cannot be read. */
export async function* readVba(file: Storage, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const decode = await codePageDecoder();
  let whole = true;
  for (const { path } of file.entries) {
    if (!/(?:^|\/)VBA\/dir$/i.test(path)) continue;
    const folder = path.slice(0, -'dir'.length);
    const dir = decompressVba(file.stream(path) ?? Buffer.alloc(0));
    const { codePage, modules } = projectOf(dir.plain);
    whole &&= dir.whole;
    for (const { name, offset } of modules) {
      const source = decompressVba(file.stream(folder + name)?.subarray(offset) ?? Buffer.alloc(0));
      whole &&= source.whole;
      place.session.countExtracted(source.plain.length);
      const lines = decode(source.plain, codePage).split(/\r\n?|\n/);
      yield* textLines(lines, memberPlace(place, folder + name));
    }
  }
  return whole ? null : 'MALFORMED_FILE';
}
