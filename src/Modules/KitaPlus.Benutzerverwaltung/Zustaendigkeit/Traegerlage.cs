using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Which Träger are pfarrlich today: decides who manages the accesses of their people (Nutzungsordnung no. 3).</summary>
/// <param name="Art">Kind of the Verwaltungsträger: what is not stated is as it is.</param>
/// <param name="Angaben">The Träger about which it is stated, and their Einrichtungen.</param>
public sealed record Traegerlage(Verwaltungstraegerart Art, IReadOnlyDictionary<Ort, bool> Angaben)
{
    private static readonly Dictionary<Ort, bool> Keine = [];

    /// <summary>A Rendantur that has stated nothing else.</summary>
    public static Traegerlage Rendantur { get; } = new(Verwaltungstraegerart.Rendantur, Keine);

    /// <summary>A nicht pfarrlicher Träger that is its own Verwaltungsträger.</summary>
    public static Traegerlage NichtPfarrlich { get; } = new(Verwaltungstraegerart.NichtPfarrlicherTraeger, Keine);

    public static Traegerlage Von(Verwaltungstraegerart art, IOrtsverzeichnis orte, DateOnly tag)
    {
        var angaben = new Dictionary<Ort, bool>();
        foreach (var t in orte.Alle.Where(o => o.Art == Ortsart.Traeger))
        {
            if (orte.Pfarrlich(t.Id, tag) is not { } pfarrlich) continue;
            angaben[t] = pfarrlich;
            foreach (var e in orte.Einrichtungen(t, tag)) angaben[Ort.Einrichtung(e)] = pfarrlich;
        }

        return new(art, angaben);
    }

    public bool IstPfarrlich(Ort ort) => Angaben.TryGetValue(ort, out var pfarrlich) ? pfarrlich : Art == Verwaltungstraegerart.Rendantur;

    /// <summary>The group that decides who manages the access: what is stated about the Träger counts, whatever was recorded with the person.</summary>
    public Anwendergruppe Wirksam(Anwendergruppe gruppe, Ort dienststelle) => Angaben.TryGetValue(dienststelle, out var pfarrlich) ? Passend(gruppe, pfarrlich) : gruppe;

    /// <returns>Null, or why a person who works there does not belong to the group.</returns>
    public string? Verstoss(Anwendergruppe gruppe, Ort dienststelle)
    {
        var passend = Passend(gruppe, IstPfarrlich(dienststelle));
        return passend == gruppe
            ? null
            : $"Der Träger ist {(IstPfarrlich(dienststelle) ? "pfarrlich" : "nicht pfarrlich")}; seine Leute gehören nicht zur Gruppe {gruppe.Titel()}, sondern zur Gruppe {passend.Titel()}. Bitte die Anwendergruppe berichtigen oder die Angabe beim Träger prüfen lassen.";
    }

    private static Anwendergruppe Passend(Anwendergruppe gruppe, bool pfarrlich) => gruppe switch
    {
        Anwendergruppe.Einrichtungspersonal or Anwendergruppe.EinrichtungspersonalNichtPfarrlich => pfarrlich ? Anwendergruppe.Einrichtungspersonal : Anwendergruppe.EinrichtungspersonalNichtPfarrlich,
        Anwendergruppe.TraegervertreterPfarrlich or Anwendergruppe.TraegervertreterNichtPfarrlich => pfarrlich ? Anwendergruppe.TraegervertreterPfarrlich : Anwendergruppe.TraegervertreterNichtPfarrlich,
        _ => gruppe,
    };
}
