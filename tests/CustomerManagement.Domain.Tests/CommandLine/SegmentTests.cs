using System.Text.Json;

namespace CustomerManagement.Domain.Tests.CommandLine;

public sealed class SegmentTests
{
    private const string Good =
        """
        customer,date,amount
        12347,2011-12-07,4310.00
        12348,2011-01-25 08:00,100.50
        12348,2011-01-25T09:00:00Z,0.1234
        "Smith, ""J""
        & Sons",2010-12-09,5
        12350,2011-05-05,-20
        12346,2010-12-10,1
        """;

    [Fact]
    public async Task Json_has_a_line_per_customer_in_ordinal_order()
    {
        var run = await DeskRun.SegmentAsync(Good, "--as-of", "2011-12-09", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            [
            {"customer":"12346","amount":1,"purchases":1,"last":"2010-12-10","abc":"C","pareto":"Keeper","lifecycle":"Lapsed","rfm":"222"},
            {"customer":"12347","amount":4310.00,"purchases":1,"last":"2011-12-07","abc":"A","pareto":"VitalFew","lifecycle":"OneTime","rfm":"424"},
            {"customer":"12348","amount":100.6234,"purchases":1,"last":"2011-01-25","abc":"C","pareto":"Keeper","lifecycle":"Lapsed","rfm":"323"},
            {"customer":"12350","amount":-20,"purchases":0,"last":null,"abc":"None","pareto":"Keeper","lifecycle":"Potential","rfm":null},
            {"customer":"Smith, \"J\"\n& Sons","amount":0,"purchases":0,"last":"2010-12-09","abc":"None","pareto":"None","lifecycle":"Lapsed","rfm":"111"}
            ]

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Theory]
    [InlineData("the latest date counts unless said otherwise", new string[0], "2011-12-07", 5)]
    [InlineData("what was bought later does not exist", new[] { "--as-of", "2011-01-25" }, "2011-01-25", 3)]
    public async Task As_of(string what, string[] arguments, string last, int customers)
    {
        Assert.NotNull(what);
        var run = await DeskRun.SegmentAsync(Good, ["--json", .. arguments]);
        var lines = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().ToList();
        Assert.Equal((customers, last), (lines.Count, lines.Max(line => line.GetProperty("last").GetString())));
    }

    [Theory]
    [InlineData("\ufeffcustomer,date,amount\n1,2011-01-01,5\n")]
    [InlineData("customer,date,amount\r\n\r\n1,2011-01-01,5")]
    [InlineData("\"amount\",\"x\",\"date\",\"customer\"\n5,,2011-01-01,\"1\"\n")]
    public async Task Marks_line_ends_and_the_order_of_columns_do_not_matter(string content)
    {
        var run = await DeskRun.SegmentAsync(content, "--json");
        Assert.Contains("""{"customer":"1","amount":5,"purchases":1,"last":"2011-01-01","abc":"A","pareto":"VitalFew","lifecycle":"OneTime","rfm":"111"}""", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_can_have_other_names()
    {
        var run = await DeskRun.SegmentAsync(
            "customer,buyer,when,@net\nx,1,2011-01-01,5\n", "--json", "--customer-column", "buyer", "--date-column", "when", "--amount-column", "@net");
        Assert.Contains("\"customer\":\"1\",\"amount\":5", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_json_there_are_tables_for_a_person()
    {
        var run = await DeskRun.SegmentAsync(Good);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("5 customers as of 2011-12-07, 12 months", run.Output, StringComparison.Ordinal);
        Assert.Contains("VitalFew", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Output);
    }

    [Theory]
    [InlineData("customer,date,amount\n,2011-01-01,5", "orders.csv, line 2: customer is missing")]
    [InlineData("customer,date,amount\n1,2011-01-01,5\n\" \",2011-01-01,5", "orders.csv, line 3: customer is missing")]
    [InlineData("customer,date,amount\n1,2011-02-30,5", "orders.csv, line 2: date is not a date such as 2011-12-09")]
    [InlineData("customer,date,amount\n\"a\nb\",2011-01-01,5\n\n1,2011-01-01,x", "orders.csv, line 5: amount is not an amount such as 1234.50")]
    [InlineData("customer,date,amount\n1,x,y", "orders.csv, line 2: date is not a date such as 2011-12-09; amount is not an amount such as 1234.50")]
    [InlineData("customer,date,amount\n1,2011-01-01,99999999999999999999999999999999", "orders.csv, line 2: amount has more digits than can be kept exactly")]
    [InlineData("customer,date,amount\n1,2011-01-01,5\n2,2011-01-01,79228162514264337593543950335\n2,2011-01-01,1", "orders.csv, line 3: The amounts of a customer add up to more than can be kept exactly. The customer is the one first met here.")]
    [InlineData("customer,date,amount\n1,2011-01-01,5\n\"2,2011-01-01,5\n", "orders.csv, line 3: a quote is opened here and never closed")]
    [InlineData("customer,date,amount\n\"1\"2,2011-01-01,5", "orders.csv, line 2: there is text after a closing quote")]
    [InlineData("customer,date,amount\n1\"2,2011-01-01,5", "orders.csv, line 2: there is a quote inside a field that is not quoted")]
    [InlineData("customer,date,amount\n1,2011-01-01", "orders.csv, line 2: there are 2 fields where the header has 3")]
    [InlineData("customer,date,amount\n1,2011-01-01,1,234", "orders.csv, line 2: there are 4 fields where the header has 3")]
    [InlineData("customer,date,amount\n1\0,2011-01-01,1", "orders.csv, line 2: customer contains a NUL character")]
    [InlineData("customer,date\n1,2011-01-01", "orders.csv, line 1: there is no column 'amount'")]
    [InlineData("customer,date,amount,date\n1,2011-01-01,1,2011-01-01", "orders.csv, line 1: there is more than one column 'date'")]
    [InlineData("\"customer,date,amount\n1,2011-01-01,1", "orders.csv, line 1: there is no column 'customer'")]
    [InlineData("", "orders.csv, line 1: the file has no header")]
    [InlineData("customer,date,amount\n", "orders.csv: there are no orders in the file")]
    public async Task A_wrong_file_gets_one_message_with_its_place(string content, string message) =>
        Assert.Equal(new DeskRun(2, "", message + "\n"), await DeskRun.SegmentAsync(content, "--json"));

    [Theory]
    [InlineData("--months 0", "--months is not a whole number from 1 to 12000")]
    [InlineData("--months x", "--months is not a whole number from 1 to 12000")]
    [InlineData("--months 99999999999", "--months is not a whole number from 1 to 12000")]
    [InlineData("--as-of 2011-02-30", "--as-of is not a date such as 2011-12-09")]
    [InlineData("--as-of 2010-12-08", "--as-of lies before the first date in orders.csv")]
    [InlineData("--customer-column nobody", "orders.csv, line 1: there is no column 'nobody'")]
    [InlineData("--frobnicate", "Unrecognized command or argument '--frobnicate'.")]
    public async Task A_wrong_call_gets_one_message(string arguments, string message) =>
        Assert.Equal(new DeskRun(2, "", message + "\n"), await DeskRun.SegmentAsync(Good, ["--json", .. arguments.Split(' ')]));

    [Fact]
    public async Task A_missing_file_or_a_folder_gets_one_message()
    {
        Assert.Equal(new DeskRun(2, "", "nowhere.csv: there is no such file\n"), await DeskRun.OfAsync("segment", "--orders", "nowhere.csv"));
        Assert.Equal(new DeskRun(2, "", ".: this is a folder, not a file\n"), await DeskRun.OfAsync("segment", "--orders", "."));
        Assert.Equal(new DeskRun(2, "", "Option '--orders' is required.\n"), await DeskRun.OfAsync("segment"));
        Assert.Equal(new DeskRun(2, "", "--orders names no file\n"), await DeskRun.OfAsync("segment", "--orders", ""));
    }

    [Fact]
    public async Task Bad_rows_can_be_skipped_and_are_named_and_counted()
    {
        var run = await DeskRun.SegmentAsync("customer,date,amount\n1,2011-01-01,5\n,2011-01-01,5\n2,2011-01-01\n3,2011-01-02,7\n", "--json", "--skip-bad-rows");
        Assert.Equal(
            "orders.csv, line 3: customer is missing\norders.csv, line 4: there are 2 fields where the header has 3\norders.csv: 2 bad rows skipped\n", run.Error);
        Assert.Equal((0, 2), (run.ExitCode, JsonDocument.Parse(run.Output).RootElement.GetArrayLength()));
    }

    [Fact]
    public async Task A_quote_left_open_is_no_bad_row_to_skip_since_it_swallows_the_rest() => Assert.Equal(
        new DeskRun(2, "", "orders.csv, line 3: a quote is opened here and never closed\n"),
        await DeskRun.SegmentAsync("customer,date,amount\n1,2011-01-01,5\n\"2,2011-01-01,5\n3,2011-01-01,5\n", "--json", "--skip-bad-rows"));

    [Fact]
    public async Task A_file_of_bad_rows_only_has_no_orders()
    {
        var run = await DeskRun.SegmentAsync("customer,date,amount\n,,\n", "--skip-bad-rows");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("orders.csv: there are no orders in the file\n", run.Error, StringComparison.Ordinal);
    }
}
