using IpGraph.Seed.Checks;

namespace IpGraph.Seed.Tests.Checks;

public class KindsFitTheirCountryTests
{
    [Theory]
    [InlineData("INTERNATIONAL", null)]
    [InlineData("FOREIGN_BODY", "US")]
    [InlineData("COURT", "ID")]
    [InlineData("COURT", "JP")]
    [InlineData("PUBLIC_CORPORATION", "JP")]
    [InlineData("COMPANY", "US")]
    public void A_kind_and_a_country_that_fit_are_no_problem(string kind, string? country) =>
        Assert.Null(KindsFitTheirCountry.FindFault(kind, country));

    [Theory]
    [InlineData("INTERNATIONAL", "US")]
    [InlineData("FOREIGN_BODY", "JP")]
    [InlineData("FOREIGN_BODY", null)]
    [InlineData("PUBLIC_CORPORATION", "KR")]
    [InlineData("PROSECUTION", null)]
    [InlineData("COMPANY", null)]
    [InlineData("COMPANY", "usa")]
    public void A_kind_and_a_country_that_do_not_fit_are_a_problem(string kind, string? country) =>
        Assert.NotNull(KindsFitTheirCountry.FindFault(kind, country));
}
