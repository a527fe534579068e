#!/usr/bin/env bash
# Software: @dsnp/parquetjs 1.8.8, hyparquet 1.33.0 (npm), on Node.js 20.
#
# Behaviour: the writer stores every DECIMAL in 64 bits. The reader of the same package takes 32 where the precision is 9 or less, as
# the widths are chosen elsewhere: each value is read as two, its lower half and then 0, or -0.01 below nought, so that the first
# half of the column is spread over all rows and the second half is gone. The number of rows is right. With a precision of 10
# nothing happens, and the file as such is sound.
#
# Expected: the six values in both readers, by the physical type that the file itself states.
#
# Seen: the lines below: the precision, what parquetjs reads from its own file, and what hyparquet reads from it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @dsnp/parquetjs@1.8.8 hyparquet@1.33.0

cat > try.mjs <<'JS'
import parquet from '@dsnp/parquetjs'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
for (const precision of [9, 10]) {
  const schema = new parquet.ParquetSchema({ share: { type: 'DECIMAL', precision, scale: 2 } })
  const writer = await parquet.ParquetWriter.openFile(schema, 'shares.parquet')
  for (const share of [1.5, 2.25, -3.5, 4, 5, 6]) await writer.appendRow({ share })
  await writer.close()
  const reader = await parquet.ParquetReader.openFile('shares.parquet')
  const cursor = reader.getCursor()
  const own = []
  for (let row; (row = await cursor.next());) own.push(row.share)
  await reader.close()
  const other = (await parquetReadObjects({ file: await asyncBufferFromFile('shares.parquet') })).map(row => row.share)
  console.log(precision, '|', own.join(' '), '|', other.join(' '))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
9 | 1.5 0 2.25 0 -3.5 -0.01 | 1.5 2.25 -3.5 4 5 6
10 | 1.5 2.25 -3.5 4 5 6 | 1.5 2.25 -3.5 4 5 6
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
