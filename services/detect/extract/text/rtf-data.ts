import type { StatusReason } from '../../../model/index.ts';
import { HeldFiles } from '../archive/held-files.ts';
import type { Block } from '../contract.ts';
import type { Place } from '../core/format.ts';
import { textOfBytes } from '../core/text-of-bytes.ts';
import { nativeFile } from '../ole/native-file.ts';

const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const firstBytes = 4096;

/** Bytes that stand in RTF as hexadecimal digits or behind `\bin`: objects, custom XML, data of fields. Files are held and read behind the text. */
export class RtfData {
  readonly #files: HeldFiles;
  #bytes = Buffer.alloc(0);
  #length = 0;
  #half = -1;
  #isCut = false;
  #count = 0;

  constructor(place: Place) {
    this.#files = new HeldFiles(place);
  }

  begin(): void {
    this.#length = 0;
    this.#half = -1;
    this.#isCut = false;
  }

  digit(byte: number): void {
    const digit = Number.parseInt(String.fromCharCode(byte), 16);
    if (Number.isNaN(digit)) return;
    if (this.#half < 0) this.#half = digit;
    else {
      this.byte(this.#half * 16 + digit);
      this.#half = -1;
    }
  }

  byte(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const more = Math.max(firstBytes, this.#length);
      if (this.#isCut || !this.#files.hold(more)) {
        this.#isCut = true;
        return;
      }
      this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(more)]);
    }
    this.#bytes[this.#length++] = byte;
  }

  /** What the group `word` held: text, or '' when it was a file, which is read later, or told. */
  end(word: string): string {
    const bytes = Buffer.from(this.#bytes.subarray(0, this.#length));
    const at = bytes.indexOf(compoundFile);
    if (at >= 0) this.#hold(bytes.subarray(at));
    else if (word === 'objdata') {
      const file = packageOf(bytes);
      if (file === null) this.#files.leaveOut();
      else this.#hold(file);
    } else return textOfBytes(bytes);
    return '';
  }

  read(): AsyncGenerator<Block, StatusReason | null> {
    return this.#files.read();
  }

  #hold(bytes: Buffer): void {
    this.#count += 1;
    if (this.#files.hold(bytes.length)) this.#files.add(`object ${this.#count}`, bytes);
  }
}

/** The file in an object of OLE 1 ([MS-OLEDS] 2.2.5): versions, three names with their lengths, then what the class `Package` wraps. */
function packageOf(bytes: Buffer): Buffer | null {
  let at = 8;
  for (let name = 0; name < 3; name++) {
    if (at + 4 > bytes.length) return null;
    at += 4 + bytes.readUInt32LE(at);
  }
  return at + 4 > bytes.length ? null : nativeFile(bytes.subarray(at + 4));
}
