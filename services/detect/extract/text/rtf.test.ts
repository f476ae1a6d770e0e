import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { makeOle } from '../testing/make-ole.ts';

const read = async (rtf: string, chunk = 7) => collect(Buffer.from(`{\\rtf1\\ansi ${rtf}}`, 'latin1'), '', {}, chunk);
const length = (value: number): Buffer => Buffer.from(new Uint32Array([value]).buffer);
/** An object of OLE 1 with this class and these bytes. */
const object = (name: string, native: Buffer): string =>
  Buffer.concat([
    Buffer.alloc(8),
    length(name.length + 1),
    Buffer.from(`${name}\0`),
    Buffer.alloc(8),
    length(native.length),
    native,
  ]).toString('hex');

describe('RTF', () => {
  it('puts aside what old readers pass over, and what it says of pictures, behind the text', async () => {
    const { text } = await read(
      String.raw`12{\*\bkmkstart mark}34{\*\bkmkend mark}\par{\*\newthing said}{\*\shppict{\pict{\*\picprop{\sp{\sn wzDescription}{\sv shown}}}89504e47}}{\info{\*\comment noted}}{\*\atrfstart 9912345678}`,
    );
    expect(text).toContain('1234\n');
    for (const word of ['mark', 'said', 'shown', 'noted']) expect(text).toContain(word);
    expect(text).not.toMatch(/89504e47|9912345678/);
    expect(text.match(/mark/g)).toHaveLength(1);
  });

  it('reads each font by its code page, also where a chunk cuts a character', async () => {
    const rtf = String.raw`{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset128 C;}{\f3\cpg1253 D;}}\f0 \'e9 {\f1 \'cf\'e0} {\f2 \'93\'fa} {\f3 \'e1}`;
    for (const chunk of [1, 2, 3, 64]) expect((await read(rtf, chunk)).text).toContain('é Па 日 α');
  });

  it('reads files embedded in it, and tells of those that have no form of a file', async () => {
    const file = Buffer.from('in a note');
    const names = Buffer.from('\x02\0a.txt\0C:\\a.txt\0\0\0\x03\0', 'latin1');
    const path = Buffer.from('C:\\a.txt\0');
    const native = Buffer.concat([names, length(path.length), path, length(file.length), file]);
    const packed = await read(`{\\object{\\*\\objdata ${object('Package', native).replace(/.{64}/g, '$&\r\n')}}}`);
    expect(packed.outcome.reason).toBeNull();
    expect(packed.byPath.get('object 1')).toContain('in a note');
    const compound = makeOle({ 'MsoDataStore/Item': Buffer.from('<a>kept</a>') }).toString('hex');
    expect((await read(`{\\*\\datastore 0105${compound}}`)).text).toContain('kept');
    expect((await read(`{\\*\\objdata ${object('Other', file)}}`)).outcome.reason).toBe(
      'ARCHIVE_CONTAINS_UNPROCESSED_FILES',
    );
    const wide = Buffer.from('wide text', 'utf16le').toString('hex');
    expect((await read(`{\\*\\datafield ${wide}}`)).text).toContain('wide text');
  });
});
