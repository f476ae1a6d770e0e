"""Writes the ORC and Parquet files of the tests: pyarrow, with the columns of an S3 Inventory report of all versions.
Run: python make-report-files.py > report-files.ts"""
import base64, datetime, io
import pyarrow as pa
from pyarrow import orc, parquet

when = datetime.datetime(2026, 3, 1)
rows = [
    # key, latest, marker, size, class, encryption
    ('a', True, False, 100, 'STANDARD', 'SSE-S3'),
    ('a', False, False, 90, 'STANDARD', 'SSE-S3'),
    ('b', True, True, None, None, None),
    ('b', False, False, 70, 'GLACIER', 'SSE-KMS'),
    ('c,"odd"', True, False, 5_000_000_000, 'GLACIER', 'SSE-KMS'),
    ('d', True, False, 0, 'STANDARD', 'NOT-SSE'),
    ('e', True, False, 7, 'STANDARD_IA', 'SSE-C'),
    ('f', True, False, 8, 'STANDARD_IA', 'DSSE-KMS'),
    ('g', True, False, 9, 'DEEP_ARCHIVE', 'SSE-FUTURE'),
]
table = pa.table({
    'bucket': pa.array(['listed'] * len(rows)),
    'key': pa.array([row[0] for row in rows]),
    'version_id': pa.array([f'v{at}' for at in range(len(rows))]),
    'is_latest': pa.array([row[1] for row in rows]),
    'is_delete_marker': pa.array([row[2] for row in rows]),
    'size': pa.array([row[3] for row in rows], pa.int64()),
    'last_modified_date': pa.array([when] * len(rows), pa.timestamp('ms')),
    'e_tag': pa.array(['etag'] * len(rows)),
    'storage_class': pa.array([row[4] for row in rows]),
    'is_multipart_uploaded': pa.array([False] * len(rows)),
    'encryption_status': pa.array([row[5] for row in rows]),
})

def text(write):
    out = io.BytesIO()
    write(out)
    return base64.b64encode(out.getvalue()).decode()

print('/** One report of nine versions, six of them objects: written by make-report-files.py with pyarrow. */')
print('export const reportFiles = {')
print(f"  ORC:\n    '{text(lambda out: orc.write_table(table, out, compression='zlib'))}',")
print(f"  Parquet:\n    '{text(lambda out: parquet.write_table(table, out, compression='snappy', row_group_size=4))}',")
print('} as const;')
