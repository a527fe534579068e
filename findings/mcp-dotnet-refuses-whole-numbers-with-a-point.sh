#!/usr/bin/env bash
# Software: ModelContextProtocol 2.4.0 (NuGet), on .NET 10.
#
# Behaviour: a tool with an int tells its clients { "type": "integer" }. For JSON Schema 2026.0 and 2.026e3 are integers, as programs
# without a whole-number type write them; the server refuses both and says only that an error occurred. Text, which the schema
# does not allow, it takes: "2026" arrives as 2026.
#
# Expected: one reading of the schema that the server tells: the three numbers pass, and the text does not.
#
# Seen: the lines below: the type, then each argument as it was sent and the answer.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cat > try.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup>
    <FrameworkReference Include="Microsoft.AspNetCore.App" />
    <PackageReference Include="ModelContextProtocol" Version="[2.4.0]" />
  </ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System;
using System.Collections.Generic;
using System.IO.Pipelines;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

Pipe asked = new(), answered = new();
var services = new ServiceCollection().AddLogging();
services.AddMcpServer().WithStreamServerTransport(asked.Reader.AsStream(), answered.Writer.AsStream()).WithTools<Tools>();
await using var provider = services.BuildServiceProvider();
using var stop = new CancellationTokenSource();
var running = provider.GetRequiredService<McpServer>().RunAsync(stop.Token);
await using (var client = await McpClient.CreateAsync(new StreamClientTransport(asked.Writer.AsStream(), answered.Reader.AsStream())))
{
    Console.WriteLine((await client.ListToolsAsync()).Single().JsonSchema.GetProperty("properties").GetProperty("year").GetRawText());
    foreach (var year in new[] { "2026", "2026.0", "2.026e3", "\"2026\"" })
    {
        var result = await client.CallToolAsync("plan", new Dictionary<string, object> { ["year"] = JsonElement.Parse(year) });
        Console.WriteLine($"{year}: {result.Content.OfType<TextContentBlock>().Single().Text}");
    }
}
stop.Cancel();

[McpServerToolType]
class Tools
{
    [McpServerTool]
    public static string Plan(int year) => $"plan of {year}";
}
CS
dotnet build -v q -o out >build.log || { cat build.log >&2; exit 1; }
seen=$(timeout 60 dotnet out/try.dll)
expected=$(cat <<'TEXT'
{"type":"integer"}
2026: plan of 2026
2026.0: An error occurred invoking 'plan'.
2.026e3: An error occurred invoking 'plan'.
"2026": plan of 2026
TEXT
)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
