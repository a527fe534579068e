#!/usr/bin/env bash
# Software: @dsnp/parquetjs 1.8.8, hyparquet 1.33.0, @duckdb/node-api 1.5.6-r.1 (npm), on Node.js 20.
#
# Behaviour: the unsigned types of Parquet are stored in signed ones, with a note of it beside. The reader knows the names UINT_32 and
# UINT_64 and reads the bits as signed: 4000000000 is -294967296, the largest 64-bit number is -1. Its writer refuses such values,
# so that only the files of others show it. Up to the half of the range all is right.
#
# Expected: the numbers as DuckDB wrote them, and as hyparquet reads them.
#
# Seen: the lines below: the type and value, then by parquetjs and by hyparquet.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @dsnp/parquetjs@1.8.8 hyparquet@1.33.0 @duckdb/node-api@1.5.6-r.1

cat > try.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api'
import parquet from '@dsnp/parquetjs'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
const connection = await (await DuckDBInstance.create(':memory:')).connect()
for (const value of ['2000000000::UINTEGER', '4000000000::UINTEGER', '18446744073709551615::UBIGINT']) {
  await connection.run("COPY (SELECT " + value + " AS n) TO 'counts.parquet' (FORMAT parquet, COMPRESSION uncompressed)")
  const reader = await parquet.ParquetReader.openFile('counts.parquet')
  const own = (await reader.getCursor().next()).n
  await reader.close()
  const [other] = await parquetReadObjects({ file: await asyncBufferFromFile('counts.parquet') })
  console.log(value, String(own), String(other.n))
}
JS
seen=$(node try.mjs)
expected=$(cat <<'TEXT'
2000000000::UINTEGER 2000000000 2000000000
4000000000::UINTEGER -294967296 4000000000
18446744073709551615::UBIGINT -1 18446744073709551615
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
