using System.Text;

namespace KitaPlus.Dokumente.Vorlagen;

/// <summary>Text that stays text within HTML: the five characters that mean something there are written otherwise.</summary>
internal static class Htmltext
{
    public static string Von(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.AsSpan().IndexOfAny("&<>\"'") < 0) return text ?? "";
        var aus = new StringBuilder(text.Length + 16);
        foreach (var z in text)
        {
            _ = z switch
            {
                '&' => aus.Append("&amp;"),
                '<' => aus.Append("&lt;"),
                '>' => aus.Append("&gt;"),
                '"' => aus.Append("&quot;"),
                '\'' => aus.Append("&#39;"),
                _ => aus.Append(z),
            };
        }

        return aus.ToString();
    }
}
