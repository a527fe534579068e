#!/usr/bin/env bash
# Software: Sylvan.Data.Csv 1.4.4, Sep 0.17.1 (NuGet), on .NET 10.
#
# Behaviour: a line whose first letter is # is a comment by default, though CSV has no comments, and it is left out without a word: the row
# of a hashtag, of a number sign or of a colour. If it is the line of names, the first row of data gives the names. In quotes,
# "#1", the row stays; nothing that writes CSV puts quotes there, as # needs none.
#
# Expected: all rows, as Sep reads them.
#
# Seen: the lines below: the file, with / for the ends of lines, its names and rows by Sylvan and by Sep.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cat > try.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Sylvan.Data.Csv" Version="[1.4.4]" /><PackageReference Include="Sep" Version="[0.17.1]" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using nietras.SeparatedValues;
using Sylvan.Data.Csv;

foreach (var text in new[] { "id,name\n1,a\n2,b\n", "id,name\n#1,a\n2,b\n", "#,name\n1,a\n2,b\n", "id,name\n\"#1\",a\n2,b\n" })
    Console.WriteLine($"{text.TrimEnd('\n').Replace("\n", " / ")} | {string.Join(" / ", Sylvan(text))} | {string.Join(" / ", BySep(text))}");

static IEnumerable<string> Sylvan(string text)
{
    using var reader = CsvDataReader.Create(new StringReader(text));
    yield return string.Join(",", Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
    while (reader.Read()) yield return string.Join(",", Enumerable.Range(0, reader.FieldCount).Select(reader.GetString));
}

static List<string> BySep(string text)
{
    using var reader = Sep.Reader(options => options with { Unescape = true }).FromText(text);
    var lines = new List<string> { string.Join(",", reader.Header.ColNames) };
    foreach (var row in reader) lines.Add(row[0].ToString() + "," + row[1].ToString());
    return lines;
}
CS
dotnet build -v q -o out >build.log || { cat build.log >&2; exit 1; }
seen=$(dotnet out/try.dll)
expected=$(cat <<'TEXT'
id,name / 1,a / 2,b | id,name / 1,a / 2,b | id,name / 1,a / 2,b
id,name / #1,a / 2,b | id,name / 2,b | id,name / #1,a / 2,b
#,name / 1,a / 2,b | 1,a / 2,b | #,name / 1,a / 2,b
id,name / "#1",a / 2,b | id,name / #1,a / 2,b | id,name / #1,a / 2,b
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
