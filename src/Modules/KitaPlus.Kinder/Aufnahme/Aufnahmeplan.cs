using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;

namespace KitaPlus.Kinder;

/// <summary>An adult who is recorded together with a child.</summary>
internal sealed record NeuerErwachsener(Personenname Name, Haushaltsrolle Rolle, string Telefon);

/// <summary>Everything the form of an admission says.</summary>
/// <param name="Vorgang">Names the admission: the same again makes the same records, so that it can be repeated after it broke off half-way.</param>
/// <param name="Haushalt">Known household; null: a new one with <paramref name="Erwachsene"/>.</param>
/// <param name="Zahlt">Index of the adult who pays; null: to be decided later.</param>
internal sealed record Aufnahmeplan(
    Guid Vorgang, Personenname Name, DateOnly Geburtsdatum, string? Haushalt, IReadOnlyList<NeuerErwachsener> Erwachsene, int? Zahlt, Anschrift? Anschrift, string? Jugendamt,
    DateOnly Ab, DateOnly? Bis, string Einrichtung, string? Gruppe, int Wochenstunden, string? Pauschalentyp, Herkunft Herkunft)
{
    public string Kind => Kennungen.Aus("k", Vorgang);

    /// <summary>Names of those who are recorded with it, before anybody can look them up.</summary>
    public Namensblatt Namen => new(Erwachsene.Select((e, i) => (Stream: $"person-{Person(i)}", e.Name)).Append((Stream: $"kind-{Kind}", Name))
        .ToDictionary(n => n.Stream, n => new Namenseintrag(Textform.Name(n.Name), n.Name.Vorname, n.Name.Nachname, null, null), StringComparer.Ordinal));

    /// <summary>The commands in the order in which each finds what it needs. Sent again they change nothing.</summary>
    public IReadOnlyList<IBefehl> Befehle()
    {
        var haushalt = Haushalt ?? Kennungen.Aus("h", Vorgang);
        var befehle = new List<IBefehl>();
        if (Haushalt is null)
        {
            for (var i = 0; i < Erwachsene.Count; i++)
            {
                befehle.Add(new LegePersonAn(Person(i), Erwachsene[i].Name, Anschrift, Herkunft));
                if (Erwachsene[i].Telefon.Length > 0) befehle.Add(new MeldeKontaktdaten(Person(i), new Kontaktdaten(Erwachsene[i].Telefon, "", ""), Herkunft));
            }

            befehle.Add(new LegeHaushaltAn(haushalt, Herkunft));
            for (var i = 0; i < Erwachsene.Count; i++) befehle.Add(new MeldeMitglied(haushalt, Person(i), Geburtsdatum, null, Erwachsene[i].Rolle, Herkunft));
            if (Zahlt is { } z) befehle.Add(new BestimmeZahlungspflicht(haushalt, Geburtsdatum, null, Person(z), Herkunft));
        }

        befehle.Add(new NimmKindAuf(Kind, Name, Geburtsdatum, Herkunft));
        befehle.Add(new OrdneHaushalteZu(Kind, Geburtsdatum, null, [new Haushaltsanteil(haushalt, 100)], Herkunft));
        if (Jugendamt is not null) befehle.Add(new MeldeWohnsitz(Kind, Geburtsdatum, null, Jugendamt, Anschrift, Herkunft));
        befehle.Add(new VereinbareBetreuung(Kind, Ab, Bis, Einrichtung, Gruppe, Wochenstunden, Pauschalentyp, Herkunft));
        return befehle;
    }

    private string Person(int nummer) => $"{Kennungen.Aus("p", Vorgang)}-{nummer + 1}";
}
