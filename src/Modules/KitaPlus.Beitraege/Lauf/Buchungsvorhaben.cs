using System.Globalization;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Lauf;

/// <summary>What a run is going to post, for the second person. Summed up only when somebody asks.</summary>
internal sealed class Buchungsvorhaben(IReadOnlyList<Familienvorschau> familien, Namen namen)
{
    public bool IstLeer => !Buchbare().Any();

    /// <summary>The amount is that of all differences without their signs: what is charged and what is credited do not cancel out.</summary>
    public Vieraugenangaben Angaben(LaufBegonnen umfang)
    {
        long nachforderung = 0, gutschrift = 0;
        var konten = new HashSet<(int, int)>();
        foreach (var d in Buchbare())
        {
            konten.Add((d.Jugendamt, d.Zahler));
            var betrag = checked(d.Buchen * d.Monate);
            if (betrag > 0) nachforderung = checked(nachforderung + betrag);
            else gutschrift = checked(gutschrift - betrag);
        }

        return new(
            umfang.Betroffen,
            $"{Umfangstext(umfang)}: {Zahlen.Menge(konten.Count, "Konto", "Konten")}, Nachforderungen {new Geld(nachforderung)}, Gutschriften {new Geld(gutschrift)}, fällig {umfang.Faellig.Lang()}",
            new Geld(checked(nachforderung + gutschrift)), $"{Seiten.Adressen.Rueckberechnung}/{Uri.EscapeDataString(umfang.Lauf)}", Inhalt: new Inhaltsangabe(umfang.Von, umfang.Bis, umfang.Jugendamt, umfang.Einrichtung, umfang.Haushalt, umfang.Kind, umfang.Faellig, Abdruck(), umfang.Traeger));
    }

    private static string Umfangstext(LaufBegonnen l) => l.Umfang.ToString();

    private IEnumerable<Differenz> Buchbare() => familien.Where(f => f.Fehler is null).SelectMany(f => f.Differenzen).Where(d => d.Festzusetzen);

    /// <summary>Every difference by the ids of its records; in an order that does not depend on how the read model numbers them.</summary>
    private string Abdruck() => Inhaltshash.Von(string.Join('\n', Buchbare().Select(Zeile).Order(StringComparer.Ordinal)));

    private string Zeile(Differenz d) => string.Create(
        CultureInfo.InvariantCulture,
        $"{namen.Woerter.Text(Views.Codeart.Jugendamt, d.Jugendamt)} {namen.Personen[d.Zahler]} {namen.Kinder[d.Kind]} {new Monat(d.Von)} {new Monat(d.Bis - 1)} {d.Alt} {d.Neu} {d.Buchen} {d.Verzichtet} {d.Verbleib}");

    /// <summary>What is released: neither the id of the run nor the moment at which it looks.</summary>
    private sealed record Inhaltsangabe(Monat Von, Monat Bis, string? Jugendamt, string? Einrichtung, string? Haushalt, string? Kind, Monat Faellig, string Abdruck, string? Traeger);
}
