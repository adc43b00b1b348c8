using System.Text.RegularExpressions;
using KitaPlus.Kernel;

namespace KitaPlus.Dokumente.Vorlagen;

/// <summary>
/// Looks at every expression before a template is kept or filled: only names of the list, only the helpers of <see cref="Formathelfer"/>,
/// only the blocks if, unless, each, with. What is not expressly allowed is refused, so nothing of the program can be reached.
/// </summary>
internal static partial class Vorlagenpruefung
{
    /// <summary>Each further list within a list multiplies what is filled in; with more a short template would keep the program busy for hours.</summary>
    private const int MeisteListenIneinander = 3;

    private static readonly string[] Bloecke = ["if", "unless", "each", "with"];

    /// <exception cref="Vorlagenfehler">The first mistake.</exception>
    public static void Pruefe(string text, IReadOnlyList<Feld> felder)
    {
        var offen = new Stack<Block>();
        offen.Push(new Block("", 0, new Umfeld(felder, null, null)));
        foreach (var k in Vorlagenteiler.Teile(text))
        {
            if (k.IstKommentar) continue;
            if (k.Inhalt.Length == 0) throw new Vorlagenfehler(k.Zeile, "Zwischen „{{“ und „}}“ steht nichts; bitte einen Namen angeben.");
            switch (k.Inhalt[0])
            {
                case '#':
                    offen.Push(Oeffne(k, offen.Peek().Umfeld));
                    break;
                case '/':
                    Schliesse(k, offen);
                    break;
                default:
                    if (k.Inhalt == "else") Sonst(k, offen.Peek());
                    else Ausgabe(k, offen.Peek().Umfeld);
                    break;
            }
        }

        if (offen.Count > 1) throw new Vorlagenfehler(offen.Peek().Zeile, $"„{{{{#{offen.Peek().Name}}}}}“ wird nicht geschlossen; es fehlt „{{{{/{offen.Peek().Name}}}}}“.");
    }

    private static Block Oeffne(Klammer k, Umfeld umfeld)
    {
        var worte = Worte(k.Inhalt[1..]);
        if (worte.Length == 0 || !Bloecke.Contains(worte[0], StringComparer.Ordinal))
            throw new Vorlagenfehler(k.Zeile, $"„{{{{{k.Inhalt}}}}}“ kennt KitaPlus nicht. Möglich sind #if, #unless, #each und #with.");
        if (worte.Length != 2) throw new Vorlagenfehler(k.Zeile, $"Nach „#{worte[0]}“ gehört genau ein Name, z. B. „{{{{#{worte[0]} posten}}}}“.");
        if (worte[0] is "if" or "unless" && worte[1] is "@first" or "@last" && umfeld.InListe) return new Block(worte[0], k.Zeile, umfeld);
        var feld = Finde(worte[1], umfeld, k.Zeile);
        return worte[0] switch
        {
            "each" when feld.Art != Feldart.Liste => throw new Vorlagenfehler(k.Zeile, $"„{worte[1]}“ ist keine Liste; „#each“ braucht eine."),
            "each" when umfeld.Listen == MeisteListenIneinander => throw new Vorlagenfehler(k.Zeile, $"„{{{{{k.Inhalt}}}}}“ wäre die {MeisteListenIneinander + 1}. Liste ineinander; möglich sind {MeisteListenIneinander}. Bitte eine der Listen davor mit „{{{{/each}}}}“ schließen."),
            "each" => new Block("each", k.Zeile, new Umfeld(feld.Felder, feld.IstTextliste ? Feld.Text("this", feld.Bedeutung) : null, umfeld) { InListe = true, Listen = umfeld.Listen + 1 }),
            "with" when feld.Art != Feldart.Objekt => throw new Vorlagenfehler(k.Zeile, $"„{worte[1]}“ hat keine weiteren Namen; „#with“ ist hier nicht möglich."),
            "with" => new Block("with", k.Zeile, new Umfeld(feld.Felder, feld, umfeld) { Listen = umfeld.Listen }),
            var b => new Block(b, k.Zeile, umfeld),
        };
    }

    private static void Schliesse(Klammer k, Stack<Block> offen)
    {
        var name = k.Inhalt[1..].Trim();
        if (offen.Count == 1 || offen.Peek().Name != name)
            throw new Vorlagenfehler(k.Zeile, offen.Count == 1 ? $"„{{{{/{name}}}}}“ schließt nichts, was offen ist." : $"„{{{{/{name}}}}}“ passt nicht zu „{{{{#{offen.Peek().Name}}}}}“ aus Zeile {offen.Peek().Zeile}.");
        offen.Pop();
    }

    private static void Sonst(Klammer k, Block offen)
    {
        if (offen.Name.Length == 0) throw new Vorlagenfehler(k.Zeile, "„{{else}}“ steht nur innerhalb von #if, #unless, #each oder #with.");
    }

    private static void Ausgabe(Klammer k, Umfeld umfeld)
    {
        var worte = Worte(k.Inhalt);
        if (worte.Length > 2) throw new Vorlagenfehler(k.Zeile, $"„{{{{{k.Inhalt}}}}}“: Möglich ist ein Name oder ein Format mit einem Namen, z. B. „{{{{geld betrag}}}}“.");
        if (worte.Length == 2)
        {
            if (!Formathelfer.Alle.TryGetValue(worte[0], out var helfer))
                throw new Vorlagenfehler(k.Zeile, $"Das Format „{worte[0]}“ gibt es nicht.{Meinten(worte[0], Formathelfer.Alle.Keys)} Möglich sind: {string.Join(", ", Formathelfer.Alle.Keys)}.");
            var f = Finde(worte[1], umfeld, k.Zeile);
            if (!helfer.Fuer.Contains(f.Art)) throw new Vorlagenfehler(k.Zeile, $"„{worte[1]}“ ist {Wort(f.Art)}; das Format „{worte[0]}“ passt nicht dazu.");
            return;
        }

        if (worte[0] is "@index" or "@first" or "@last")
        {
            if (!umfeld.InListe) throw new Vorlagenfehler(k.Zeile, $"„{worte[0]}“ gibt es nur innerhalb von #each.");
            return;
        }

        var feld = Finde(worte[0], umfeld, k.Zeile);
        if (feld.Art is not Feldart.Text) throw new Vorlagenfehler(k.Zeile, $"„{worte[0]}“ ist {Wort(feld.Art)}; {Rat(feld.Art, worte[0])}");
    }

    private static Feld Finde(string pfad, Umfeld umfeld, int zeile)
    {
        var (rest, u) = (pfad, umfeld);
        while (rest.StartsWith("../", StringComparison.Ordinal))
        {
            u = u.Aussen ?? throw new Vorlagenfehler(zeile, $"„{pfad}“ führt weiter hinaus, als es etwas gibt.");
            rest = rest[3..];
        }

        if (rest == "this") return u.Selbst ?? throw new Vorlagenfehler(zeile, "„this“ gibt es nur innerhalb von #with und in einer Liste von Texten.");
        if (!Pfad().IsMatch(rest)) throw new Vorlagenfehler(zeile, $"„{pfad}“ ist kein Name. Namen bestehen aus Kleinbuchstaben, Ziffern und Unterstrich, z. B. „empfaenger.name“.");
        var felder = u.Felder;
        Feld? feld = null;
        foreach (var name in rest.Split('.'))
        {
            feld = felder.FirstOrDefault(f => f.Name == name)
                ?? throw new Vorlagenfehler(zeile, $"Den Namen „{pfad}“ gibt es hier nicht.{Meinten(name, felder.Select(f => f.Name))} Welche Namen es gibt, steht neben der Vorlage.");
            felder = feld.Art == Feldart.Objekt ? feld.Felder : [];
        }

        return feld!;
    }

    private static string Meinten(string falsch, IEnumerable<string> namen) => namen.Where(n => Wortvergleich.Guete(falsch, n) is not null).MinBy(n => Wortvergleich.Guete(falsch, n)) is { } n ? $" Meinten Sie „{n}“?" : "";

    private static string[] Worte(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Wort(Feldart art) => art switch
    {
        Feldart.Geld => "ein Geldbetrag",
        Feldart.Datum => "ein Datum",
        Feldart.Monat => "ein Monat",
        Feldart.Zahl => "eine Zahl",
        Feldart.Wahr => "ja oder nein",
        Feldart.Objekt => "eine Gruppe von Angaben",
        Feldart.Liste => "eine Liste",
        _ => "ein Text",
    };

    private static string Rat(Feldart art, string name) => art switch
    {
        Feldart.Geld => $"bitte „{{{{geld {name}}}}}“ schreiben.",
        Feldart.Datum => $"bitte „{{{{datum {name}}}}}“ schreiben.",
        Feldart.Monat => $"bitte „{{{{monat {name}}}}}“ schreiben.",
        Feldart.Zahl => $"bitte „{{{{menge {name}}}}}“ schreiben.",
        Feldart.Wahr => $"bitte „{{{{#if {name}}}}}“ verwenden.",
        Feldart.Objekt => $"bitte einen Namen daraus nennen, z. B. „{{{{{name}.name}}}}“.",
        _ => $"bitte „{{{{#each {name}}}}}“ verwenden.",
    };

    [GeneratedRegex(@"\A[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pfad();

    private sealed record Block(string Name, int Zeile, Umfeld Umfeld);

    /// <summary>The names at one place.</summary>
    /// <param name="Selbst">What „this“ is.</param>
    private sealed record Umfeld(IReadOnlyList<Feld> Felder, Feld? Selbst, Umfeld? Aussen)
    {
        public bool InListe { get; init; }

        /// <summary>How many lists are open around this place.</summary>
        public int Listen { get; init; }
    }
}
