/** The file that `Package` wraps ([MS-OLEDS] 2.3.6, without the length in front): kind, label and path, then the file's length; null when it is none. */
export function nativeFile(bytes: Buffer): Buffer | null {
  let at = 2;
  for (let name = 0; name < 2; name++) at = bytes.indexOf(0, at) + 1 || bytes.length;
  if (at + 8 > bytes.length) return null;
  at += 8 + bytes.readUInt32LE(at + 4);
  if (at + 4 > bytes.length) return null;
  return bytes.subarray(at + 4, at + 4 + bytes.readUInt32LE(at));
}
