using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check;

/// <summary>How a sentence names a component: by the name that people know it by, or, where it has none, by its id.</summary>
internal static class Named
{
    public static string View(ViewModel view) => Quoted(view.Names, view.Id);

    public static string Chart(ChartModel chart) => Quoted(chart.Names, chart.Id);

    public static string Form(FormModel form) => (form.Table is null ? "Dashboard " : "Form ") + Quoted(form.Names, form.Id);

    private static string Quoted(Labels names, Guid id) => names.IsEmpty ? id.ToString() : $"\"{names}\"";
}
