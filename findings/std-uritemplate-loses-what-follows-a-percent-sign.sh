#!/usr/bin/env bash
# Software: Std.UriTemplate 2.0.13 (NuGet, what the clients of Kiota are built on), on .NET 10; url-template 3.1.1 (npm), on
# Node.js 20.
#
# Behaviour: {+a} keeps what is encoded already and encodes the rest. A percent sign that begins no code and is followed by a letter
# beyond ASCII or by another sign goes astray: what stands from it up to the next code is gone, 50%増/2026%20計画 becomes
# 50%20計画. And only codes of ASCII count as codes: %20 is kept, %E7%9F%A5 is encoded once more, so that of one encoded address a
# part is right. {#a} does the same. There is no error.
#
# Expected: %25 for the bare sign and every code as it is (RFC 6570, section 3.2.3), as url-template has it.
#
# Seen: the lines below: the value, {+a} by Std.UriTemplate, and by url-template.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund url-template@3.1.1
cat > try.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Std.UriTemplate" Version="[2.0.13]" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System;
using System.Collections.Generic;
foreach (var value in args)
    Console.WriteLine(Std.UriTemplate.Expand("{+a}", new Dictionary<string, object> { ["a"] = value }));
CS
cat > try.mjs <<'JS'
import { parseTemplate } from 'url-template'
for (const value of process.argv.slice(2)) process.stdout.write(parseTemplate('{+a}').expand({ a: value }) + '\n')
JS
dotnet build -v q -o out >build.log || { cat build.log >&2; exit 1; }
values=('知財/2026' '50%/2026%20x' '50%増/2026%20計画' '率%とIP%20x' '5%%20' '%E7%9F%A5%E8%B2%A1?x=%20y')
seen=$(paste -d ' ' <(printf '%s\n' "${values[@]}") <(dotnet out/try.dll "${values[@]}") <(node try.mjs "${values[@]}"))
expected=$(cat <<'TEXT'
知財/2026 %E7%9F%A5%E8%B2%A1/2026 %E7%9F%A5%E8%B2%A1/2026
50%/2026%20x 50%25/2026%20x 50%25/2026%20x
50%増/2026%20計画 50%20%E8%A8%88%E7%94%BB 50%25%E5%A2%97/2026%20%E8%A8%88%E7%94%BB
率%とIP%20x %E7%8E%87%20x %E7%8E%87%25%E3%81%A8IP%20x
5%%20 5%20 5%25%20
%E7%9F%A5%E8%B2%A1?x=%20y %25E7%259F%25A5%25E8%25B2%25A1?x=%20y %E7%9F%A5%E8%B2%A1?x=%20y
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
