#!/usr/bin/env bash
# Software: PublicHoliday 3.17.0 (NuGet), on .NET 10; @holiday-jp/holiday_jp 2.5.1 (npm), on Node.js 20.
#
# Behaviour: a day between two Japanese holidays is a holiday itself, by the law on holidays; it falls in September when the equinox
# comes two days after the third Monday, as in 2026 and 2032. The library does not know it and takes the day for a working day.
# Nor does it know what laws moved or added once: the days of the enthronement in 2019, and the holidays that were shifted for the
# games of 2020 and 2021, which it has at their old dates. A deadline counted in working days is off. Substitutes for a Sunday
# it knows.
#
# Expected: the days of the Cabinet Office's table, as the other library has them.
#
# Seen: the lines below: the day, whether it is a holiday for PublicHoliday, and for holiday_jp.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 TZ=UTC
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @holiday-jp/holiday_jp@2.5.1
cat > try.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="PublicHoliday" Version="[3.17.0]" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System;
using System.Globalization;
foreach (var day in args)
    Console.WriteLine(new PublicHoliday.JapanPublicHoliday().IsPublicHoliday(DateTime.Parse(day, CultureInfo.InvariantCulture)) ? "holiday" : "-");
CS
cat > try.cjs <<'JS'
const { isHoliday } = require('@holiday-jp/holiday_jp')
for (const day of process.argv.slice(2)) console.log(isHoliday(new Date(day)) ? 'holiday' : '-')
JS
dotnet build -v q -o out >build.log || { cat build.log >&2; exit 1; }
days=(2026-05-06 2026-09-21 2026-09-22 2026-09-23 2032-09-21 2019-05-01 2019-10-22 2020-07-24 2020-10-12 2021-07-19 2021-07-22)
seen=$(paste -d ' ' <(printf '%s\n' "${days[@]}") <(dotnet out/try.dll "${days[@]}") <(node try.cjs "${days[@]}"))
expected=$(cat <<'TEXT'
2026-05-06 holiday holiday
2026-09-21 holiday holiday
2026-09-22 - holiday
2026-09-23 holiday holiday
2032-09-21 - holiday
2019-05-01 - holiday
2019-10-22 - holiday
2020-07-24 - holiday
2020-10-12 holiday -
2021-07-19 holiday -
2021-07-22 - holiday
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
