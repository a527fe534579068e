#!/usr/bin/env bash
# Software: Humanizer.Core 3.0.10 (NuGet), on .NET 10.
#
# Behaviour: Humanize of a word without blanks keeps what it takes for letters and puts blanks between the rest. ー and 々 are
# "modifier letters" of Unicode and not among them: データベース becomes デ タベ ス, 人々 (people) is 人 (a person). A
# run of capitals before Japanese loses its last one, so that WIPOと is "WIP と" and Tシャツ (a T-shirt) just シャツ. With a hyphen or
# an underscore in the word nothing is lost. Names of enum members go the same way to the screen.
#
# Expected: the word as it stands, or at most a blank between the scripts: no letter less.
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
  <ItemGroup><PackageReference Include="Humanizer.Core" Version="[3.0.10]" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System;
using Humanizer;

foreach (var word in new[] { "データベース", "人々", "Tシャツ", "WIPOと", "AI_データ" })
    Console.WriteLine($"{word} => {word.Humanize()}");
Console.WriteLine($"{nameof(Topic.データ)} => {Topic.データ.Humanize()}");

enum Topic { データ }
CS
dotnet build -v q -o out >build.log || { cat build.log >&2; exit 1; }
seen=$(dotnet out/try.dll)
expected=$(cat <<'TEXT'
データベース => デ タベ ス
人々 => 人
Tシャツ => シャツ
WIPOと => WIP と
AI_データ => AI データ
データ => デ タ
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
