using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IpGraph.Exports;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Exporting;

public sealed class ExportEndpointTests(ExportServer server) : IClassFixture<ExportServer>
{
    readonly HttpClient client = server.Client;

    public static TheoryData<string> Formats() => [.. ExportFormats.All.Select(format => $"/export/{format.Name}")];

    public static TheoryData<string> Parts() => [.. ExportFormats.All.Select(format => $"/export/{format.Name}{Part}")];

    const string Part = "?operation=measure&id=Measure:2023-034";

    [Theory]
    [MemberData(nameof(Formats))]
    [MemberData(nameof(Parts))]
    public async Task A_file_has_a_tag_and_is_not_sent_again_to_who_has_it(string address)
    {
        using var first = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("attachment", first.Content.Headers.ContentDisposition!.DispositionType);
        var tag = first.Headers.ETag!;
        Assert.Contains("Origin", first.Headers.Vary);
        using var again = await GetAsync(address, request => request.Headers.IfNoneMatch.Add(tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var head = await GetAsync(address, method: HttpMethod.Head);
        Assert.Equal(tag, head.Headers.ETag);
        Assert.Equal((await first.Content.ReadAsByteArrayAsync()).Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_page_of_an_operation_leads_to_the_next()
    {
        using var page = await GetAsync("/export/csv?operation=measures&year=2023&first=2");
        var next = page.Headers.GetValues("Link").Single();
        Assert.Contains("</export/csv?operation=measures&year=2023&first=2&after=", next);
        Assert.Contains("rel=\"next\"", next);
        Assert.Matches("^\"measures\";shown=2;total=[0-9]+$", page.Headers.GetValues("Shortened").Single());
        using var whole = await GetAsync($"/export/csv{Part}");
        Assert.False(whole.Headers.Contains("Link"));
    }

    [Fact]
    public async Task A_range_of_what_is_not_known_is_the_whole()
    {
        using var answer = await GetAsync("/export/graphml", request => request.Headers.TryAddWithoutValidation("Range", "lines=0-5"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    [MemberData(nameof(Parts))]
    public async Task A_file_is_compressed_for_who_takes_it_so(string address)
    {
        using var plain = await GetAsync(address);
        using var packed = await GetAsync(address, request => request.Headers.AcceptEncoding.Add(new("gzip")));
        var wanted = await plain.Content.ReadAsByteArrayAsync();
        if (plain.Content.Headers.ContentType!.MediaType == "application/zip")
        {
            Assert.Empty(packed.Content.Headers.ContentEncoding);
            Assert.Equal(wanted, await packed.Content.ReadAsByteArrayAsync());
            return;
        }

        Assert.Equal("gzip", packed.Content.Headers.ContentEncoding.Single());
        Assert.NotEqual(plain.Headers.ETag, packed.Headers.ETag);
        await using var unpacked = new GZipStream(await packed.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await unpacked.CopyToAsync(bytes);
        Assert.Equal(wanted, bytes.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData(Part)]
    public async Task The_manifest_leads_to_the_files_that_it_tells_of(string query)
    {
        using var response = await GetAsync($"/export/manifest{query}");
        using var manifest = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        foreach (var file in manifest.RootElement.GetProperty("dcat:distribution").EnumerateArray())
        {
            // As a reader of JSON-LD works an address out.
            var address = new Uri(
                new Uri("http://localhost/export/manifest"), file.GetProperty("dcat:downloadURL").GetProperty("@id").GetString());
            using var found = await GetAsync(address.PathAndQuery);
            Assert.Equal(
                file.GetProperty("spdx:checksum").GetProperty("spdx:checksumValue").GetString(),
                Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await found.Content.ReadAsByteArrayAsync())));
        }
    }

    [Theory]
    [InlineData("gzip;q=0")]
    [InlineData("identity, gzip;q=0.5")]
    [InlineData("br")]
    public async Task A_file_is_not_compressed_for_who_would_rather_not(string accepted)
    {
        using var response = await GetAsync(
            "/export/graphml", request => request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted), HttpMethod.Head);
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_part_of_a_file_that_has_become_another_is_the_whole()
    {
        using var known = await GetAsync("/export/cypher", method: HttpMethod.Head);
        using var same = await GetAsync("/export/cypher", request =>
            (request.Headers.Range, request.Headers.IfRange) = (new RangeHeaderValue(0, 9), new RangeConditionHeaderValue(known.Headers.ETag!)));
        Assert.Equal(HttpStatusCode.PartialContent, same.StatusCode);
        using var other = await GetAsync("/export/cypher", request =>
            (request.Headers.Range, request.Headers.IfRange) = (new RangeHeaderValue(0, 9), new RangeConditionHeaderValue("\"other\"")));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(known.Content.Headers.ContentLength, (await other.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task Who_leaves_amid_a_file_leaves_the_server_as_it_was()
    {
        using (var cut = await client.GetAsync(new Uri("/export/nquads", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead))
        {
            var body = await cut.Content.ReadAsStreamAsync();
            Assert.True(await body.ReadAsync(new byte[100]) > 0);
        }

        using var again = await GetAsync("/export/nquads");
        Assert.Equal(again.Content.Headers.ContentLength, (await again.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task A_disk_that_takes_nothing_more_is_told_and_nothing_is_left_of_it()
    {
        // The address has not been asked for in this form by any other test.
        const string Address = "/export/csv?operation=measures-about&concept=量子";
        var (files, beside) = (server.Files.FullName, server.Files.FullName + ".beside");
        Directory.Move(files, beside);
        Directory.CreateSymbolicLink(files, "/proc/self/task");
        using (var refused = await GetAsync(Address))
            await TellsAsync(refused, 507, "INSUFFICIENT_STORAGE", "could not be written");
        Directory.Delete(files);
        Directory.Move(beside, files);
        using var taken = await GetAsync(Address);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Empty(Directory.GetFiles(files, "*.unfinished"));
    }

    [Fact]
    public async Task A_full_disk_ends_the_command()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "ipgraph.dll");
        using var command = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"dotnet '{program}' export turtle --output - > /dev/full"])
        {
            RedirectStandardError = true,
        })!;
        var said = await command.StandardError.ReadToEndAsync();
        await command.WaitForExitAsync();
        Assert.Equal(1, command.ExitCode);
        Assert.StartsWith("The export could not be written: No space left on device", said);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    [MemberData(nameof(Parts))]
    public async Task Parts_of_a_file_make_the_whole(string address)
    {
        var whole = await client.GetByteArrayAsync(address);
        var half = whole.Length / 2;
        using var begin = await GetAsync(address, request => request.Headers.Range = new RangeHeaderValue(0, half - 1));
        using var rest = await GetAsync(address, request => request.Headers.Range = new RangeHeaderValue(half, null));
        Assert.Equal(HttpStatusCode.PartialContent, begin.StatusCode);
        Assert.Equal($"bytes 0-{half - 1}/{whole.Length}", begin.Content.Headers.ContentRange!.ToString());
        byte[] joined = [.. await begin.Content.ReadAsByteArrayAsync(), .. await rest.Content.ReadAsByteArrayAsync()];
        Assert.Equal(whole, joined);
        using var beyond = await GetAsync(
            address, request => request.Headers.Range = new RangeHeaderValue(whole.Length + 1, null));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
    }

    /// <summary>https://www.rfc-editor.org/rfc/rfc9110#section-14.2</summary>
    [Fact]
    public async Task HEAD_has_no_parts()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/export/graphml");
        request.Headers.Range = new RangeHeaderValue(0, 9);
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(response.Content.Headers.ContentRange);
    }

    [Theory]
    [InlineData("/export/xlsx", 404, "NOT_FOUND", "There is no format \"xlsx\". The formats are jsonl, csv")]
    [InlineData("/export/csv?operation=mesures", 404, "NOT_FOUND", "There is no operation \"mesures\"")]
    [InlineData("/export/csv?operation=measures&operation=measure", 400, "BAD_USER_INPUT", "\"operation\" is given 2 times")]
    [InlineData("/export/csv?operation=measure&nr=1", 400, "BAD_USER_INPUT", "nr")]
    [InlineData("/export/csv?operation=measure", 400, "BAD_USER_INPUT", "id")]
    [InlineData("/export/csv?operation=measure&id=Measure:nope", 404, "NOT_FOUND", "\"id\" is 'Measure:nope', which names no Measure: ")]
    [InlineData("/export/turtle?operation=nodes&ids=Measure:nope&ids=Kpi:nope", 404, "NOT_FOUND", "'Measure:nope', 'Kpi:nope'")]
    [InlineData("/export/csv?operation=lineage&id=Measure:nope", 404, "NOT_FOUND", "id: no node has the id \"Measure:nope\"")]
    [InlineData("/export/csv?operation=led-and-about&ministry=Ministry:nope&concept=Topic:quantum", 404, "NOT_FOUND", "\"ministry\" is 'Ministry:nope'")]
    [InlineData("/api/led-and-about?ministry=Ministry:mic&concept=Topic:nope", 404, "NOT_FOUND", "\"concept\" is 'Topic:nope'")]
    [InlineData("/api/about-both?one=Topic:nope&other=Topic:nope", 404, "NOT_FOUND", "\"one\" is 'Topic:nope'")]
    [InlineData("/api/surroundings?id=Topic:nope", 404, "NOT_FOUND", "id: no node has the id \"Topic:nope\"")]
    [InlineData("/export/csv?operation=dataset", 400, "BAD_USER_INPUT", "\"dataset\" tells of no nodes")]
    [InlineData("/export/turtle?operation=vocabularies", 400, "BAD_USER_INPUT", "/api/vocabularies")]
    [InlineData("/export/csv?operation=", 404, "NOT_FOUND", "There is no operation \"\"")]
    [InlineData("/export/csv?operaton=measure", 400, "BAD_USER_INPUT", "There is no parameter \"operaton\"")]
    [InlineData("/export/csv/Measure", 404, "NOT_FOUND", "There is no format \"csv/Measure\"")]
    public async Task What_cannot_be_had_is_told_as_a_problem(string address, int status, string code, string detail)
    {
        using var response = await GetAsync(address);
        await TellsAsync(response, status, code, detail);
    }

    [Fact]
    public async Task Who_would_write_is_told_that_it_is_only_to_be_read()
    {
        using var response = await GetAsync("/export/csv", method: HttpMethod.Post);
        await TellsAsync(response, 405, "METHOD_NOT_ALLOWED", "GET or HEAD");
    }

    static async Task TellsAsync(HttpResponseMessage response, int status, string code, string detail)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains(detail, problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("image/png", false)]
    [InlineData("text/turtle;q=0", false)]
    [InlineData("text/turtle", true)]
    [InlineData("text/*;q=0.1, image/png", true)]
    [InlineData("*/*", true)]
    public async Task A_form_that_cannot_be_met_is_refused(string accept, bool isMet)
    {
        using var response = await GetAsync(
            "/export/turtle", request => request.Headers.TryAddWithoutValidation("Accept", accept), HttpMethod.Head);
        Assert.Equal(isMet ? HttpStatusCode.OK : HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Fact]
    public async Task What_an_operation_answers_with_is_a_graph_of_its_own_in_every_format()
    {
        var list = JsonElement.Parse(await client.GetStringAsync("/export"));
        foreach (var format in list.GetProperty("formats").EnumerateArray().Select(format => format.GetProperty("name").GetString()))
        {
            using var response = await GetAsync($"/export/{format}?operation=measure&id=Measure:2023-034");
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{format}: {response.StatusCode}");
            Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 100, 10_000_000);
        }

        var script = await client.GetStringAsync("/export/nquads?operation=measure&id=Measure:2023-034");
        Assert.Contains("<urn:ipgraph:Measure:2023-034>", script);
        Assert.DoesNotContain("<urn:ipgraph:Measure:2023-001>", script);
    }

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData(null)]
    public async Task The_command_writes_the_same_graph_as_the_server(string? beforeFile)
    {
        var wanted = await client.GetByteArrayAsync("/export/graphml?operation=measure&id=Measure:2023-034");
        var (path, variables) = (Path.GetTempFileName(), Path.GetTempFileName());
        const string Given = """{"id": "Measure:2023-034"}""";
        await File.WriteAllTextAsync(variables, Given);
        using var command = ServerProcess.RunIn(
            AppContext.BaseDirectory, [], "export", "graphml", "--operation", "measure", "--variables", beforeFile is null ? Given : beforeFile + variables, "--output", path);
        await command.WaitForExitAsync();
        Assert.Equal(0, command.ExitCode);
        Assert.Equal(Encoding.UTF8.GetString(wanted), await File.ReadAllTextAsync(path));
        File.Delete(path);
        File.Delete(variables);
    }

    [Fact]
    public async Task The_command_says_of_which_lists_it_wrote_a_part()
    {
        var path = Path.GetTempFileName();
        using var command = ServerProcess.RunIn(AppContext.BaseDirectory, [], "export", "graphml", "--operation", "measures", "--output", path);
        var said = await command.StandardError.ReadToEndAsync();
        Assert.Matches("\nmeasures: 20 of [0-9]+ are in it.\nThe next page: --variables with \"after\": \"[^\"]+\".\n$", said.ReplaceLineEndings("\n"));
        File.Delete(path);
    }

    [Theory]
    [InlineData("There is no format \"xlsx\"", "xlsx")]
    [InlineData("There is no operation \"mesure\" in the catalogue; did you mean \"measure", "csv", "--operation", "mesure")]
    [InlineData("--variables is no JSON object", "csv", "--operation", "measure", "--variables", "[]")]
    [InlineData("measure: ", "csv", "--operation", "measure")]
    [InlineData("measures: There is no parameter \"yaer\"; there is year, ", "csv", "--operation", "measures", "--variables", "{\"yaer\": 2023}")]
    [InlineData("cross-table: year is 1999, and there is no such edition; give one of 2023, ", "csv", "--operation", "cross-table", "--variables",
        "{\"year\": 1999, \"rows\": \"STRATEGIC_FIELDS\", \"columns\": \"STANDARDS_AREAS\"}")]
    [InlineData("The export could not be written", "csv", "--output", "/nonexistent/x.zip")]
    public async Task A_command_that_cannot_be_done_ends_in_a_sentence(string told, params string[] arguments)
    {
        using var command = ServerProcess.RunIn(AppContext.BaseDirectory, [], ["export", .. arguments]);
        var said = await command.StandardError.ReadToEndAsync();
        await command.WaitForExitAsync();
        Assert.Equal(1, command.ExitCode);
        Assert.StartsWith(told, said);
        Assert.DoesNotContain("   at ", said);
    }

    Task<HttpResponseMessage> GetAsync(string path, Action<HttpRequestMessage>? change = null, HttpMethod? method = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        change?.Invoke(request);
        return client.SendAsync(request);
    }
}
