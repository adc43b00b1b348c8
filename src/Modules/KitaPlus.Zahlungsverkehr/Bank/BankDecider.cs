using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Bank;

/// <summary>What has become of a file from the bank.</summary>
internal sealed record Bankdateizustand(bool Eingelesen, bool Gebucht)
{
    public static Bankdateizustand Anfang { get; } = new(false, false);
}

internal sealed class BankdateiDecider : IDecider<Bankdateizustand, BankdateiBefehl>
{
    private const int UmsaetzeJeEreignis = 500;

    private BankdateiDecider()
    {
    }

    public static Bankdateizustand Anfang => Bankdateizustand.Anfang;

    public static Bankdateizustand Evolve(Bankdateizustand zustand, IEreignis ereignis, Guid ereignisId) => ereignis switch
    {
        BankdateiEingelesen => zustand with { Eingelesen = true },
        UmsaetzeAufgenommen => zustand,
        BankdateiGebucht => zustand with { Gebucht = true },
        _ => throw new InvalidOperationException($"Unbekanntes Ereignis {ereignis.GetType().Name} in einer Bankdatei."),
    };

    public static Entscheidung Decide(Bankdateizustand z, BankdateiBefehl befehl) => befehl switch
    {
        LiesBankdatei when z.Eingelesen => Entscheidung.Nichts,
        LiesBankdatei b => Entscheidung.Ja([new BankdateiEingelesen(b.Pruefsumme, b.Umsaetze.Count, b.Bekannt, b.Hinweise), .. b.Umsaetze.Chunk(UmsaetzeJeEreignis).Select(u => new UmsaetzeAufgenommen(u))]),
        SchliesseBankdateiAb when !z.Eingelesen => Entscheidung.Nein("Diese Datei ist nicht eingelesen."),
        SchliesseBankdateiAb when z.Gebucht => Entscheidung.Nichts,
        SchliesseBankdateiAb b => Entscheidung.Ja(new BankdateiGebucht(b.Buchungen)),
        _ => throw new InvalidOperationException($"Unbekannter Befehl {befehl.GetType().Name}."),
    };
}

/// <summary>What somebody has decided about a movement.</summary>
internal sealed record Umsatzzustand(Zuordnung? Zuordnung, bool Gebucht, bool Erledigt)
{
    public static Umsatzzustand Anfang { get; } = new(null, false, false);
}

internal sealed class UmsatzDecider : IDecider<Umsatzzustand, UmsatzBefehl>
{
    private const int LaengsterText = 500;

    private UmsatzDecider()
    {
    }

    public static Umsatzzustand Anfang => Umsatzzustand.Anfang;

    public static Umsatzzustand Evolve(Umsatzzustand zustand, IEreignis ereignis, Guid ereignisId) => ereignis switch
    {
        UmsatzZugeordnet e => zustand with { Zuordnung = e.Zuordnung, Gebucht = false },
        UmsatzGebucht => zustand with { Gebucht = true },
        RueckgabeErledigt => zustand with { Erledigt = true },
        _ => throw new InvalidOperationException($"Unbekanntes Ereignis {ereignis.GetType().Name} zu einem Umsatz."),
    };

    public static Entscheidung Decide(Umsatzzustand z, UmsatzBefehl befehl) => befehl switch
    {
        OrdneUmsatzZu b when z.Zuordnung is { } schon => schon == b.Zuordnung ? Entscheidung.Nichts : Entscheidung.Nein("Der Umsatz ist schon zugeordnet, vielleicht gerade eben von jemand anderem. Eine falsche Zuordnung bitte auf dem Konto der Familie zurückbuchen."),
        OrdneUmsatzZu b => Ordne(b),
        MerkeUmsatzGebucht when z.Zuordnung is null => Entscheidung.Nein("Der Umsatz ist nicht zugeordnet."),
        MerkeUmsatzGebucht when z.Gebucht => Entscheidung.Nichts,
        MerkeUmsatzGebucht b => Entscheidung.Ja(new UmsatzGebucht(b.Schluessel)),
        ErledigeRueckgabe when z.Erledigt => Entscheidung.Nichts,
        ErledigeRueckgabe b => Text(b.Vermerk) is { } satz ? Entscheidung.Nein(satz) : Entscheidung.Ja(new RueckgabeErledigt(b.Schluessel, b.Vermerk.Trim())),
        _ => throw new InvalidOperationException($"Unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung Ordne(OrdneUmsatzZu b)
    {
        if (Text(b.Grund) is { } satz) return Entscheidung.Nein(satz);
        var mitKonto = b.Zuordnung is { Glaeubiger: not null, Schuldner: not null };
        return b.Zuordnung.Art switch
        {
            Zuordnungsart.Zahlung when !mitKonto => Entscheidung.Nein("Eine Zahlung gehört auf ein Konto; bitte eines wählen."),
            Zuordnungsart.Zahlung when b.Betrag.Cent <= 0 => Entscheidung.Nein("Ein Abgang kann keine Zahlung sein; bitte als Rücklastschrift oder „gehört nicht hierher“ einordnen."),
            Zuordnungsart.Ruecklastschrift when !mitKonto => Entscheidung.Nein("Eine Rücklastschrift gehört auf ein Konto; bitte eines wählen."),
            Zuordnungsart.Ruecklastschrift when b.Betrag.Cent >= 0 => Entscheidung.Nein("Eine Rücklastschrift ist ein Abgang; dieser Umsatz ist ein Eingang."),
            Zuordnungsart.Zahlung or Zuordnungsart.Ruecklastschrift or Zuordnungsart.Fremd or Zuordnungsart.Lastschrifteinzug or Zuordnungsart.Erstattung => Entscheidung.Ja(new UmsatzZugeordnet(b.Schluessel, b.Zuordnung, b.Buchungstag, b.Betrag, b.Grund.Trim())),
            _ => Entscheidung.Nein("Bitte wählen, was der Umsatz ist."),
        };
    }

    private static string? Text(string text) => string.IsNullOrWhiteSpace(text) ? "Bitte einen Grund oder Vermerk angeben." : text.Length > LaengsterText ? $"Der Text ist länger als {LaengsterText} Zeichen; bitte kürzen." : null;
}
