using LeadPlugins.Admin.CommandLine;

namespace LeadPlugins.Admin.Tests.CommandLine;

public class VisibleTests
{
    [Theory]
    [InlineData("abc\u202Etxt.exe", "abc\\u202Etxt.exe")]
    [InlineData("two\r\nlines", "two\\u000D\\u000Alines")]
    [InlineData("\u001b[31mred", "\\u001B[31mred")]
    [InlineData("שלום 😀 Łódź", "שלום 😀 Łódź")]
    public void What_could_break_hide_or_reorder_a_line_is_shown_as_its_code_point(string text, string shown) => Assert.Equal(shown, Visible.Line(text));
}
