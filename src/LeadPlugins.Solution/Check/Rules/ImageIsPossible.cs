using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Check.Rules;

/// <summary>Create has no pre-image, Delete no post-image, and a post-image exists only at stage 40; each message has its own property that an image hangs on.</summary>
internal sealed class ImageIsPossible() : SolutionRule("LPS408", "Correct ImageType, MessagePropertyName or the alias.")
{
    private static readonly Dictionary<string, string> Properties = new(StringComparer.Ordinal) { ["Create"] = "id", ["Update"] = "Target", ["Delete"] = "Target" };

    public override IEnumerable<Finding> Find(CheckInput input)
    {
        foreach (var step in input.Model.Steps)
        {
            foreach (var image in step.Images.SelectMany(image => Problems(step, image))) yield return At(step, image);
            foreach (var twice in step.Images.GroupBy(i => i.Alias).Where(g => g.Count() > 1)) yield return At(step, $"two images have the alias {twice.Key}.");
        }
    }

    private static IEnumerable<string> Problems(StepModel step, ImageModel image)
    {
        var (pre, post) = (image.Type is 0 or 2, image.Type is 1 or 2);
        if (!pre && !post) yield return $"image {image.Alias}: type {image.Type} does not exist.";
        if (pre && step.Message == "Create") yield return $"image {image.Alias}: before a Create there is no row.";
        if (post && step.Message == "Delete") yield return $"image {image.Alias}: after a Delete there is no row.";
        if (post && step.Stage != 40) yield return $"image {image.Alias}: a post-image exists only at stage 40.";
        if (step.Message is null || !Properties.TryGetValue(step.Message, out var property))
            yield return $"image {image.Alias}: whether {step.Message ?? "this message"} has images is not known.";
        else if (image.MessagePropertyName != property) yield return $"image {image.Alias}: MessagePropertyName of {step.Message} is {property}.";
    }
}
