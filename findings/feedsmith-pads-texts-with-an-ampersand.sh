#!/usr/bin/env bash
# Software: feedsmith 3.0.1 (npm), on Node.js 20; System.ServiceModel.Syndication 11.0.0 (NuGet), on .NET 10.
#
# Behaviour: feedsmith writes a text with & or < in it as a CDATA section on a line of its own, and any other text right between the
# tags. The line ends and blanks around the section belong to the text, and a reader that does not collapse them hands them on:
# the title IP & AI has 16 characters more in .NET, and a category that is compared with its name is not found. feedsmith trims
# what it reads, so that its own round trip is clean.
#
# Expected: the same text at the other end, with an ampersand or without.
#
# Seen: the lines below: title and category from RSS, the title from Atom, with \n for the end of a line.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund feedsmith@3.0.1

cat > try.mjs <<'JS'
import { writeFileSync } from 'node:fs'
import { generateAtomFeed, generateRssFeed } from 'feedsmith'
const titles = ['知財', 'IP & AI'], day = new Date('2025-06-03T00:00:00Z')
writeFileSync('rss.xml', generateRssFeed({ title: 't', link: 'https://example.org/', description: 'd', items: titles.map(title => (
  { title, link: 'https://example.org/', guid: { value: `urn:x:${title}`, isPermaLink: false }, categories: [{ name: title }] })) }))
writeFileSync('atom.xml', generateAtomFeed({ id: 'urn:x', title: { value: 't' }, updated: day, entries: titles.map(title => (
  { id: `urn:x:${title.length}`, title: { value: title }, updated: day })) }))
JS
node try.mjs
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cat > try.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="System.ServiceModel.Syndication" Version="[11.0.0]" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System;
using System.Linq;
using System.ServiceModel.Syndication;
using System.Xml;

static string Show(string text) => "\"" + text.Replace("\n", "\\n") + "\"";

foreach (var file in new[] { "rss.xml", "atom.xml" })
{
    using var reader = XmlReader.Create(file);
    foreach (var item in SyndicationFeed.Load(reader).Items)
        Console.WriteLine($"{file} {Show(item.Title.Text)} {string.Join(" ", item.Categories.Select(category => Show(category.Name)))}".TrimEnd());
}
CS
dotnet build -v q -o out >build.log || { cat build.log >&2; exit 1; }
seen=$(dotnet out/try.dll)
expected=$(cat <<'TEXT'
rss.xml "知財" "知財"
rss.xml "\n        IP & AI\n      " "\n        IP & AI\n      "
atom.xml "知財"
atom.xml "\n      IP & AI\n    "
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
