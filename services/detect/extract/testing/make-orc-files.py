"""Writes the ORC files of the tests: pyarrow and pyorc (Apache ORC's C++ library). Run: python make-orc-files.py > orc-files.ts"""
import base64, datetime, decimal, io
import pyarrow as pa
import pyorc
from pyarrow import orc

rows = 6
table = pa.table({
    'name': pa.array(['Ann', 'Bob', None, 'Zoë', 'Ann', 'Bob']),
    'id': pa.array([1, 2, 3, 1_000_000_007, -5, None], pa.int64()),
    'ok': pa.array([True, False, None, True, True, False]),
    'tiny': pa.array([1, -1, None, 3, 3, 3], pa.int8()),
    'ratio': pa.array([0.5, None, -2.25, 1e300, 3.0, 4.0], pa.float64()),
    'small': pa.array([0.5, 1.5, None, 2.5, 3.5, 4.5], pa.float32()),
    'born': pa.array([datetime.date(1984, 2, 29), None, datetime.date(1969, 12, 31)] + [datetime.date(2024, 1, 1)] * 3),
    'at': pa.array([datetime.datetime(2024, 5, 6, 7, 8, 9, 123000), None, datetime.datetime(1960, 1, 1)] + [datetime.datetime(2015, 1, 1)] * 3, pa.timestamp('ns')),
    'amount': pa.array([decimal.Decimal('12.34'), None, decimal.Decimal('-0.05')] + [decimal.Decimal('99999999999999999999.99')] * 3, pa.decimal128(22, 2)),
    'raw': pa.array([b'plain', b'\x00\x01', None, b'x', b'y', b'z']),
    'tags': pa.array([['a', 'b'], [], None, ['c'], ['d'], ['e', None]]),
    'home': pa.array([{'city': 'Rome', 'zip': 1}, None, {'city': None, 'zip': 2}] + [{'city': 'Oslo', 'zip': 3}] * 3),
    'more': pa.array([[('k', 'v')], [], None, [('l', 'w'), ('m', 'x')], [('n', 'y')], [('o', 'z')]], pa.map_(pa.string(), pa.string())),
})
numbers = pa.table({
    'run': pa.array([7] * 600 + list(range(600))),
    'delta': pa.array([i * i - 3 for i in range(1200)]),
    'patched': pa.array([(10 ** 15 if i % 97 == 0 else i % 13) for i in range(1200)]),
    'wild': pa.array([((i * 2654435761) % 2 ** 62) - 2 ** 61 for i in range(1200)]),
    'word': pa.array([f'w{i % 9}' for i in range(1200)]),
    'text': pa.array([f'text {i}' for i in range(1200)]),
})

def written(table, **options):
    out = io.BytesIO()
    orc.write_table(table, out, **options)
    return base64.b64encode(out.getvalue()).decode()

files = {codec: written(table, compression=codec) for codec in ['uncompressed', 'zlib', 'snappy', 'zstd']}
files['lz4'] = written(table.select(['name']), compression='lz4')
files['numbers'] = written(numbers, compression='zstd', dictionary_key_size_threshold=0.8, stripe_size=4096)
files['old'] = written(numbers.slice(0, 300), compression='zlib', file_version='0.11')
union = io.BytesIO()
schema = pyorc.TypeDescription.from_string('struct<id:int,value:uniontype<int,string>>')
schema.fields['id'].set_attributes({'doc': 'of whom'})
with pyorc.Writer(union, schema, compression=pyorc.CompressionKind.NONE) as writer:
    writer.set_user_metadata(note=b'of the writer')
    for row in [(1, 'one'), (2, 2), (3, None), (4, 'four')]:
        writer.write(row)
files['union'] = base64.b64encode(union.getvalue()).decode()
print('/** Small tables written by make-orc-files.py with pyarrow and pyorc: one with every codec, one of numbers in every form of run, and a union. */')
print('export const orcFiles = {')
for name, text in files.items():
    print(f"  {name}:\n    '{text}',")
print('} as const;')
