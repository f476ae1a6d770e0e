const headBytes = 8;

export interface PptRecord {
  readonly type: number;
  readonly instance: number;
  readonly isContainer: boolean;
  readonly body: Buffer;
  /** Where it begins in the records that it stands among. */
  readonly at: number;
}

/** Records of PowerPoint 97 to 2003, one behind the other, not those within ([MS-PPT] 2.3.1); the last may be cut. */
export function* pptRecords(records: Buffer): Generator<PptRecord> {
  for (let at = 0; at + headBytes <= records.length; ) {
    const head = records.readUInt16LE(at);
    const body = records.subarray(at + headBytes, at + headBytes + records.readUInt32LE(at + 4));
    yield { type: records.readUInt16LE(at + 2), instance: head >> 4, isContainer: (head & 0x0f) === 0x0f, body, at };
    at += headBytes + body.length;
  }
}
