#!/usr/bin/env bash
# Software: Parquet.Net 6.1.0, DuckDB.NET.Data.Full 1.5.6.1 (NuGet), on .NET 10.
#
# Behaviour: a list without members and no list at all are two things in the file, as DuckDB sees them. The serializer that wrote them
# gives null for both, so that a property that was never null throws where it is counted, and what is written again has
# another meaning. A list of one empty text keeps it.
#
# Expected: an empty list for an empty list.
#
# Seen: the lines below: the members as written, as Parquet.Net reads them, and as DuckDB does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cat > try.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Parquet.Net" Version="[6.1.0]" />
    <PackageReference Include="DuckDB.NET.Data.Full" Version="[1.5.6.1]" />
  </ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System;
using System.Collections.Generic;
using System.Linq;
using DuckDB.NET.Data;
using Parquet.Serialization;

var rows = new[] { new Row { Topics = ["a", "b"] }, new Row { Topics = [""] }, new Row { Topics = [] }, new Row() };
await ParquetSerializer.SerializeAsync(rows, "lists.parquet");
var own = (await ParquetSerializer.DeserializeAsync<Row>("lists.parquet")).Data.ToList();
using var connection = new DuckDBConnection("DataSource=:memory:");
connection.Open();
using var command = connection.CreateCommand();
command.CommandText = "SELECT coalesce(len(Topics)::varchar, 'null') FROM 'lists.parquet'";
using var reader = command.ExecuteReader();
string Count(Row row) => row.Topics?.Count.ToString() ?? "null";
for (var row = 0; reader.Read(); row++)
    Console.WriteLine($"{Count(rows[row])} {Count(own[row])} {reader.GetString(0)}");

class Row { public List<string> Topics { get; set; } }
CS
dotnet build -v q -o out >build.log || { cat build.log >&2; exit 1; }
seen=$(dotnet out/try.dll)
expected=$(cat <<'TEXT'
2 2 2
1 1 1
0 null 0
null null null
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
