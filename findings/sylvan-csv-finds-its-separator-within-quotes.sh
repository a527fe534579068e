#!/usr/bin/env bash
# Software: Sylvan.Data.Csv 1.4.4, Sep 0.17.1 (NuGet), on .NET 10.
#
# Behaviour: without a separator of one's own it is guessed from the first line, from the sign of the four that is there most often. What
# stands in quotes is counted too: a name such as "kind;group;item" makes the semicolon the separator of a file with commas. If
# the quoted name is not the first, nothing fails: the names have halves of quotes in them and each row is one cell.
#
# Expected: the names as they are, as Sep reads them, which guesses as well.
#
# Seen: the lines below: the file, with / for the ends of lines, its names and first row by Sylvan and by Sep, with ¦ between cells.
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
using System.IO;
using System.Linq;
using nietras.SeparatedValues;
using Sylvan.Data.Csv;

foreach (var text in new[] { "id,\"kind;group\",year\n1,x,2023\n", "id,\"kind;group;item\"\n1,x\n", "番号,\"名称|略称|読み\"\n1,知財\n" })
    Console.WriteLine($"{text.TrimEnd('\n').Replace("\n", " / ")} | {Sylvan(text)} | {BySep(text)}");

static string Sylvan(string text)
{
    using var reader = CsvDataReader.Create(new StringReader(text));
    var names = string.Join("¦", Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
    reader.Read();
    return names + " / " + string.Join("¦", Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString));
}

static string BySep(string text)
{
    using var reader = Sep.Reader(options => options with { Unescape = true }).FromText(text);
    var names = string.Join("¦", reader.Header.ColNames);
    foreach (var row in reader)
    {
        var cells = new string[row.ColCount];
        for (var column = 0; column < cells.Length; column++) cells[column] = row[column].ToString();
        return names + " / " + string.Join("¦", cells);
    }
    return names;
}
CS
dotnet build -v q -o out >build.log || { cat build.log >&2; exit 1; }
seen=$(dotnet out/try.dll)
expected=$(cat <<'TEXT'
id,"kind;group",year / 1,x,2023 | id¦kind;group¦year / 1¦x¦2023 | id¦kind;group¦year / 1¦x¦2023
id,"kind;group;item" / 1,x | id,"kind¦group¦item" / 1,x | id¦kind;group;item / 1¦x
番号,"名称|略称|読み" / 1,知財 | 番号,"名称¦略称¦読み" / 1,知財 | 番号¦名称|略称|読み / 1¦知財
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
