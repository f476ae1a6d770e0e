import { deflateRawSync } from 'node:zlib';
import avro from 'avsc';

export const avroSchema = {
  type: 'record',
  name: 'r',
  fields: [
    { name: 'name', type: 'string' },
    { name: 'id', type: ['null', 'long'] },
    { name: 'cards', type: { type: 'array', items: 'string' } },
    { name: 'home', type: { type: 'record', name: 'h', fields: [{ name: 'city', type: 'string' }] } },
  ],
} as const;

const long = avro.types.LongType.__with({
  fromBuffer: (bytes: Buffer) => bytes.readBigInt64LE(),
  toBuffer: (value: bigint) => Buffer.from(BigInt64Array.of(value).buffer),
  fromJSON: BigInt,
  toJSON: Number,
  isValid: (value: unknown) => typeof value === 'bigint',
  compare: () => 0,
});

/** An Avro container of two blocks of ten records each; it tells `schema` and `codec`, whatever is in it (deflate is packed). */
export function makeAvro(codec: string, schema: unknown = avroSchema): Buffer {
  const type = avro.Type.forSchema(JSON.parse(JSON.stringify(avroSchema)), { registry: { long } });
  const rows = Array.from({ length: 10 }, (_, i) => ({
    name: `n${i}`,
    id: i === 9 ? 2n ** 60n : null,
    cards: ['a', 'b'],
    home: { city: 'Rome' },
  }));
  const zigzag = (n: number) => avro.Type.forSchema('long').toBuffer(n);
  const header = avro.Type.forSchema({ type: 'map', values: 'bytes' }).toBuffer({
    'avro.schema': Buffer.from(JSON.stringify(schema)),
    'avro.codec': Buffer.from(codec),
  });
  const sync = Buffer.alloc(16, 7);
  const plain = Buffer.concat(rows.map((row) => type.toBuffer(row)));
  const data = codec === 'deflate' ? deflateRawSync(plain) : plain;
  const block = Buffer.concat([zigzag(rows.length), zigzag(data.length), data, sync]);
  return Buffer.concat([Buffer.from('Obj\x01'), header, sync, block, block]);
}
