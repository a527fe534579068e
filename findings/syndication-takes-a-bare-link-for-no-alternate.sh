#!/usr/bin/env bash
# Software: System.ServiceModel.Syndication 11.0.0 (NuGet), on .NET 10.
#
# Behaviour: a link of Atom without rel is an alternate one, and most feeds write it so. Read, its RelationshipType is null, so that
# a search for "alternate" passes it by. Written as RSS, only links that say alternate become <link>; the bare one becomes an
# a10:link, and the channel, which must have a <link>, and the item have none. A link that the library makes itself has the word.
#
# Expected: the same RSS from both (RFC 4287, section 4.2.7.2: without the attribute it is to be read as if it said alternate).
#
# Seen: the two lines below: the relation, and the number of <link> and of a10:link in the RSS of a feed with one entry.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cat > try.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="System.ServiceModel.Syndication" Version="[11.0.0]" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System;
using System.IO;
using System.Linq;
using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;

foreach (var rel in new[] { "", "rel='alternate' " })
{
    var about = $"<id>urn:x</id><title>t</title><updated>2025-06-03T00:00:00Z</updated><link {rel}href='https://example.org/'/>";
    using var atom = XmlReader.Create(new StringReader($"<feed xmlns='http://www.w3.org/2005/Atom'>{about}<entry>{about}</entry></feed>"));
    var feed = SyndicationFeed.Load(atom);
    var rss = new XDocument();
    using (var writer = rss.CreateWriter())
        feed.SaveAsRss20(writer);
    XName other = "{http://www.w3.org/2005/Atom}link";
    Console.WriteLine($"{feed.Items.Single().Links.Single().RelationshipType ?? "null"}: {rss.Descendants("link").Count()} {rss.Descendants(other).Count()}");
}
CS
dotnet build -v q -o out >build.log || { cat build.log >&2; exit 1; }
seen=$(dotnet out/try.dll)
expected=$(cat <<'TEXT'
null: 0 2
alternate: 2 0
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
