using System.Globalization;
using LeadPlugins.Admin.LeadFiles;
using LeadPlugins.Admin.LeadFiles.Cells;
using LeadPlugins.Solution.Model;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Tests.LeadFiles;

public class CellTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1000000", 1000000)]
    [InlineData("007", 7)]
    [InlineData(" 12\t", 12)]
    [InlineData("5.0", 5)]
    [InlineData("5.000", 5)]
    public void A_whole_number_is_digits(string cell, int number) => Assert.Equal(number, Read("numberofemployees", cell));

    [Theory]
    [InlineData("1000001")]
    [InlineData("-1")]
    [InlineData("5.5")]
    [InlineData("5.")]
    [InlineData(".5")]
    [InlineData("+5")]
    [InlineData("1,000")]
    [InlineData("1 000")]
    [InlineData("1\u00A0000")]
    [InlineData("1e3")]
    [InlineData("٣")]
    [InlineData("５")]
    [InlineData("-")]
    [InlineData("5\u200B")]
    [InlineData("99999999999999999999999999999999999999")]
    public void Anything_else_is_no_whole_number(string cell) => Assert.Equal("a whole number from 0 to 1000000, as digits only", Refused("numberofemployees", cell));

    [Theory]
    [InlineData("1234.5", "1234.5")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("12.50000000", "12.5")]
    [InlineData("1000000000000", "1000000000000")]
    public void Money_is_an_amount(string cell, string amount) => Assert.Equal(new Money(decimal.Parse(amount, CultureInfo.InvariantCulture)), Read("budgetamount", cell));

    [Theory]
    [InlineData("0.00001")]
    [InlineData("1000000000001")]
    [InlineData("-1")]
    [InlineData("€5")]
    [InlineData("1.000,50")]
    public void Money_that_would_be_rounded_or_is_out_of_range_is_refused(string cell) =>
        Assert.Equal("a number from 0 to 1000000000000, as digits with a point before at most 4 decimals", Refused("budgetamount", cell));

    [Fact]
    public void A_float_is_read_to_its_last_bit()
    {
        Assert.Equal(51.500000000000007, Read("address1_latitude", "51.500000000000007"));
        Assert.Equal("a number from -90 to 90, as digits with a point before the decimals", Refused("address1_latitude", "90.1"));
    }

    [Theory]
    [InlineData("leadqualitycode", "Hot", 1)]
    [InlineData("leadqualitycode", "hot ", 1)]
    [InlineData("leadqualitycode", "3", 3)]
    [InlineData("need", "0", 0)]
    [InlineData("industrycode", "Design, Direction and Creative Management", 9)]
    [InlineData("statuscode", "Contacted", 2)]
    public void A_choice_is_a_label_or_a_number(string column, string cell, int option) => Assert.Equal(new OptionSetValue(option), Read(column, cell));

    [Theory]
    [InlineData("4")]
    [InlineData("Ηot")]
    [InlineData("1.0")]
    [InlineData("Hot!")]
    public void A_choice_that_does_not_exist_is_refused_with_those_that_do(string cell) => Assert.Equal("one of Hot (1), Warm (2), Cold (3)", Refused("leadqualitycode", cell));

    [Fact]
    public void A_label_that_is_the_number_of_another_option_or_of_two_is_refused()
    {
        var sizes = Files.Column("new_size", "Size", ColumnType.Choice) with { Options = [new(1, "10"), new(10, "Ten"), new(3, "Big"), new(4, "big"), new(5, "5")] };
        Assert.NotNull(CellReader.Read(sizes, "10", Files.Settings).Allowed);
        Assert.Equal(new OptionSetValue(1), CellReader.Read(sizes, "1", Files.Settings).Value);
        Assert.Equal(new OptionSetValue(5), CellReader.Read(sizes, "5", Files.Settings).Value);
        Assert.Equal(new OptionSetValue(4), CellReader.Read(sizes, "big", Files.Settings).Value);
        Assert.NotNull(CellReader.Read(sizes, "BIG", Files.Settings).Allowed);
    }

    [Fact]
    public void Several_choices_are_separated_by_semicolons()
    {
        Assert.Equal([1, 2], ((OptionSetValueCollection)Read("new_interests", "Law; 1;Law")!).Select(o => o.Value).Order());
        Assert.Equal("any of these, separated by semicolons: Finance (1), Law (2), Media, Arts (3)", Refused("new_interests", "Law;"));
    }

    [Theory]
    [InlineData("Do Not Allow", true)]
    [InlineData("allow", false)]
    [InlineData("TRUE", true)]
    [InlineData("no", false)]
    public void Yes_and_no_may_be_the_columns_own_labels(string cell, bool value) => Assert.Equal(value, Read("donotphone", cell));

    [Fact]
    public void What_is_neither_yes_nor_no_is_refused() => Assert.Equal("Yes, No, true, false, 1, 0, Do Not Allow, Allow", Refused("donotphone", "Y"));

    [Theory]
    [InlineData("2026-03-01T09:30Z", "2026-03-01T09:30:00")]
    [InlineData("2026-03-01 09:30:15.25+01:00", "2026-03-01T08:30:15.25")]
    [InlineData("2026-06-01T09:30", "2026-06-01T08:30:00")]
    [InlineData("2026-06-01", "2026-05-31T23:00:00")]
    [InlineData("2026-02-28T23:30:00-05:00", "2026-03-01T04:30:00")]
    public void A_date_time_is_an_instant_in_the_zone_it_names_or_that_of_the_run(string cell, string utc)
    {
        var value = Assert.IsType<DateTime>(CellReader.Read(Files.LeadColumn("new_meetingon"), cell, Files.Settings with { TimeZone = London }).Value);
        Assert.Equal(DateTime.Parse(utc, CultureInfo.InvariantCulture), value);
        Assert.Equal(DateTimeKind.Utc, value.Kind);
    }

    [Theory]
    [InlineData("01/03/2026")]
    [InlineData("1.3.2026")]
    [InlineData("2026-3-1")]
    [InlineData("2026-02-29")]
    [InlineData("2026-03-01T24:00")]
    [InlineData("2026-03-01T09:30 Z")]
    [InlineData("2026-03-01T09:30+15:00")]
    [InlineData("1752-12-31")]
    [InlineData("٢٠٢٦-٠٣-٠١")]
    [InlineData("46082")]
    [InlineData("2026-03-01\n")]
    public void Any_other_way_to_write_a_date_is_refused(string cell) =>
        Assert.Equal("a date and time as 2026-03-01T09:30, with Z, an offset such as +01:00, or none, from the year 1753 on", Refused("new_meetingon", cell));

    [Theory]
    [InlineData("2026-03-29T01:30", "a time that exists once in Europe/London; the clocks skip this one, so give it with its offset")]
    [InlineData("2026-10-25T01:30", "a time that exists once in Europe/London; the clocks repeat this one, so give it with its offset")]
    public void A_local_time_that_does_not_exist_once_is_refused(string cell, string allowed) =>
        Assert.Equal(allowed, CellReader.Read(Files.LeadColumn("new_meetingon"), cell, Files.Settings with { TimeZone = London }).Allowed);

    [Fact]
    public void Dates_and_floating_times_are_as_written_in_any_zone()
    {
        Assert.Equal(new DateTime(2026, 3, 29), Read("estimatedclosedate", "2026-03-29"));
        Assert.Equal(new DateTime(2026, 3, 29, 1, 30, 0), Read("new_localtime", "2026-03-29T01:30"));
        Assert.Equal("a date as 2026-03-01, from the year 1753 on", Refused("estimatedclosedate", "2026-03-29T00:00"));
        Assert.StartsWith("a date and time as 2026-03-01T09:30, without a zone", Refused("new_localtime", "2026-03-29T01:30Z"));
    }

    [Fact]
    public void Currencies_and_owners_are_looked_up_and_other_rows_are_ids()
    {
        var id = Guid.Parse("7927b2df-8bba-4d29-b9a2-b6e0beafe620");
        Assert.Equal("transactioncurrency", ((EntityReference)Read("transactioncurrencyid", "eur")!).LogicalName);
        Assert.Equal("systemuser", ((EntityReference)Read("ownerid", "Ada Byron")!).LogicalName);
        Assert.Equal(new EntityReference("campaign", id), Read("campaignid", "{7927B2DF-8BBA-4D29-B9A2-B6E0BEAFE620}"));
        Assert.Equal(new EntityReference("contact", id), Read("customerid", "contact:" + id));

        Assert.Equal("the ISO code of a currency that the organization has", Refused("transactioncurrencyid", "USD"));
        Assert.Equal("the ISO code of a currency, such as EUR", Refused("transactioncurrencyid", "€"));
        Assert.Equal("a user or team that the organization has, exactly one of that name", Refused("ownerid", "Nobody"));
        Assert.Equal("the id (GUID) of a row", Refused("campaignid", "Spring"));
        Assert.Equal("table:id, the table one of account, contact, the id a GUID", Refused("customerid", id.ToString()));
    }

    [Fact]
    public void Text_is_as_long_as_its_column_and_no_longer()
    {
        Assert.Equal(new string('x', 300), Read("subject", new string('x', 300)));
        Assert.Equal("at most 300 characters", Refused("subject", new string('x', 301)));
        Assert.Equal("at most 300 characters", Refused("subject", string.Concat(Enumerable.Repeat("😀", 151))));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void Every_culture_of_the_machine_reads_the_same(string culture)
    {
        string[] columns = [
            "numberofemployees", "budgetamount", "new_pageviews", "address1_latitude", "leadqualitycode", "donotphone",
            "new_meetingon", "estimatedclosedate", "transactioncurrencyid", "leadid"];
        string[] cells = [
            "5", "-5", "5,0", "5.0", "1.000,5", "1,000", "1'000", "٣", "HIT", "HOT", "hıt", "TRUE", "İ", "I",
            "2026-03-01", "01.03.2026", "2026-03-01T09:30", "eur", "INR", "7927b2df8bba4d29b9a2b6e0beafe620"];
        var expected = Answers(CultureInfo.InvariantCulture);
        Assert.Equal(expected, Answers(CultureInfo.GetCultureInfo(culture)));

        List<string> Answers(CultureInfo current)
        {
            var before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = current;
            try
            {
                var readings = columns.SelectMany(_ => cells, (column, cell) => CellReader.Read(Files.LeadColumn(column), cell, Files.Settings)).ToList();
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                return readings.ConvertAll(r => r.Allowed ?? r.Value switch
                {
                    OptionSetValue option => $"option {option.Value}",
                    Money money => $"money {money.Value}",
                    EntityReference row => $"{row.LogicalName} {row.Id}",
                    var other => $"{other}",
                });
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Fact]
    public void Every_settable_column_of_the_platforms_lead_can_be_read()
    {
        foreach (var column in Files.Lead.Columns.Where(c => CellReader.RefusalOf(c) is null))
        {
            var reading = CellReader.Read(column, "1", Files.Settings);
            Assert.True(reading.Value is null != reading.Allowed is null, column.LogicalName);
        }
    }

    private static object? Read(string column, string cell)
    {
        var reading = CellReader.Read(Files.LeadColumn(column), cell, Files.Settings);
        Assert.Null(reading.Allowed);
        return reading.Value;
    }

    private static string Refused(string column, string cell)
    {
        var reading = CellReader.Read(Files.LeadColumn(column), cell, Files.Settings);
        Assert.Null(reading.Value);
        return reading.Allowed!;
    }
}
