using FsCheck;
using FsCheck.Fluent;
using IpGraph.GraphQL.Language;

namespace IpGraph.GraphQL.Tests.Language;

public class PrinterLawTests
{
    [Fact]
    public void What_is_read_back_from_a_print_prints_the_same()
    {
        Prop.ForAll(SyntaxGenerator.Documents, document =>
        {
            var printed = Printer.Print(document);
            return Printer.Print(Parser.Parse(printed, ParserOptions.Trusted)) == printed;
        }).QuickCheckThrowOnFailure();
    }
}
