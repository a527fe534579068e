#!/usr/bin/env bash
# Software: Parquet.Net 6.1.0 (NuGet), on .NET 10.
#
# Behaviour: a TimeSpan is written without a word, taken apart like any other object: a group with a column for each of its properties,
# TotalMinutes and TotalSeconds among them. Read by the same class, the same serializer fails, for a TimeSpan has nothing that can
# be set, and no row of the file can be had.
#
# Expected: an error when it is written, or one column, as a Guid or a TimeOnly is one.
#
# Seen: the lines below.
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
  </ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System;
using System.Linq;
using Parquet;
using Parquet.Schema;
using Parquet.Serialization;

await ParquetSerializer.SerializeAsync(new[] { new Row { Id = 1, Took = TimeSpan.FromMinutes(90) } }, "spans.parquet");
await using (var reader = await ParquetReader.CreateAsync("spans.parquet"))
    Console.WriteLine(string.Join(" ", reader.Schema.DataFields.Select(field => field.Path.ToString()).Take(3)) + $" ({reader.Schema.DataFields.Length})");
try
{
    var rows = await ParquetSerializer.DeserializeAsync<Row>("spans.parquet");
    Console.WriteLine(rows.Data.Single().Took);
}
catch (InvalidOperationException error)
{
    Console.WriteLine(error.Message);
}

class Row { public int Id { get; set; } public TimeSpan Took { get; set; } }
CS
dotnet build -v q -o out >build.log || { cat build.log >&2; exit 1; }
seen=$(dotnet out/try.dll)
expected=$(cat <<'TEXT'
Id Took/Ticks Took/Days (16)
property 'Took' (System.TimeSpan) has no fields
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
