namespace KitaPlus.Anmeldung;

/// <summary>Finds passwords that are hardly more than one idea: a run on the keyboard, of the alphabet or of digits, or something repeated.</summary>
internal static class Muster
{
    private const int KuerzesterLauf = 4;
    private const int MindestensEigenes = 4;

    private static readonly string[] Reihen =
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertzuiopü", "qwertyuiop", "asdfghjklöä", "yxcvbnm", "zxcvbnm", "1qay2wsx3edc4rfv5tgb6zhn7ujm8ik", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik",
        "qaywsxedcrfvtgbzhnujmik", "1q2w3e4r5t6z7u8i9o0p", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5z6u7i8o9p0", "a1b2c3d4e5f6g7h8i9", "1a2b3c4d5e6f7g8h9i", "!\"§$%&/()=", "!@#$%^&*()", "147258369", "741852963",
    ];

    private static readonly string[] AlleReihen = [.. Reihen.Concat(Reihen.Select(Umgekehrt))];

    /// <summary>Nothing of its own is left when runs are taken out.</summary>
    public static bool IstLauf(string kennwort)
    {
        var klein = kennwort.ToLowerInvariant();
        var eigenes = 0;
        for (var i = 0; i < klein.Length;)
        {
            var lauf = Lauf(klein, i);
            if (lauf < KuerzesterLauf)
            {
                eigenes++;
                i++;
            }
            else
            {
                i += lauf;
            }
        }

        return eigenes < MindestensEigenes && eigenes < klein.Length;
    }

    /// <summary>One block over and over („abcabcabc“), or hardly any different characters.</summary>
    public static bool IstWiederholung(string kennwort)
    {
        var klein = kennwort.ToLowerInvariant();
        if (klein.EnumerateRunes().Distinct().Count() < MindestensEigenes) return true;
        for (var block = 1; block <= klein.Length / 2; block++)
            if (Enumerable.Range(0, klein.Length).All(i => klein[i] == klein[i % block])) return true;
        return false;
    }

    private static int Lauf(string text, int ab)
    {
        var gleiche = 1;
        while (ab + gleiche < text.Length && text[ab + gleiche] == text[ab]) gleiche++;
        var laengster = gleiche;
        foreach (var reihe in AlleReihen)
        {
            for (var p = reihe.IndexOf(text[ab], StringComparison.Ordinal); p >= 0; p = reihe.IndexOf(text[ab], p + 1))
            {
                var n = 0;
                while (ab + n < text.Length && p + n < reihe.Length && text[ab + n] == reihe[p + n]) n++;
                laengster = Math.Max(laengster, n);
            }
        }

        return laengster;
    }

    private static string Umgekehrt(string text)
    {
        var zeichen = text.ToCharArray();
        Array.Reverse(zeichen);
        return new string(zeichen);
    }
}
