#!/usr/bin/env bash
# Software: Parquet.Net 6.1.0, DuckDB.NET.Data.Full 1.5.6.1 (NuGet), on .NET 10.
#
# Behaviour: a TimeOnly is declared as a time in microseconds and written in ticks of .NET, ten of which make one. Parquet.Net itself
# turns it back and sees nothing. For every other reader the time is ten times as far from midnight: 01:00 is 10:00, and
# 09:30 lies in the fourth day, of which DuckDB shows the hour, 23:00.
#
# Expected: 01:00 and 09:30.
#
# Seen: the lines below: the time as Parquet.Net reads it and as DuckDB does.
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
using System.Linq;
using DuckDB.NET.Data;
using Parquet.Serialization;

await ParquetSerializer.SerializeAsync(new[] { new Row { Start = new TimeOnly(1, 0) }, new Row { Start = new TimeOnly(9, 30) } }, "times.parquet");
var own = (await ParquetSerializer.DeserializeAsync<Row>("times.parquet")).Data.ToList();
using var connection = new DuckDBConnection("DataSource=:memory:");
connection.Open();
using var command = connection.CreateCommand();
command.CommandText = "SELECT Start::varchar FROM 'times.parquet'";
using var reader = command.ExecuteReader();
for (var row = 0; reader.Read(); row++)
    Console.WriteLine($"{own[row].Start:HH:mm} {reader.GetString(0)}");

class Row { public TimeOnly Start { get; set; } }
CS
dotnet build -v q -o out >build.log || { cat build.log >&2; exit 1; }
seen=$(dotnet out/try.dll)
expected=$(cat <<'TEXT'
01:00 10:00:00+00
09:30 23:00:00+00
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
