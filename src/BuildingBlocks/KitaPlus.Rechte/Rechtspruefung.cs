using System.Globalization;
using KitaPlus.Kernel;

namespace KitaPlus.Rechte;

/// <summary>The one decision about rights. Pure: everything it judges by is handed in.</summary>
public static class Rechtspruefung
{
    /// <summary>How long a Kita still reaches the record of a child after the agreement has ended.</summary>
    public const int NachlaufMonate = 12;

    public static Urteil Pruefe(Zugang zugang, Handlung handlung, Ziel ziel, DateOnly tag, Rechtematrix matrix, IOrtsverzeichnis orte)
    {
        if (zugang.Sperre is { } sperre) return new(false, Urteilsgrund.Gesperrt, $"Der Zugang ist gesperrt: {sperre}", null);
        if (handlung.NurDienst) return new(false, Urteilsgrund.Beschraenkt, $"„{handlung.Titel}“ macht nur das Programm selbst.", null);
        if (handlung.EigenesKonto)
            return ziel is Ziel.Konto k && k.Benutzer == zugang.Benutzer
                ? new(true, Urteilsgrund.Erlaubt, "Das eigene Konto verwaltet jeder selbst.", null)
                : new(false, Urteilsgrund.FremderOrt, $"„{handlung.Titel}“ gilt nur für das eigene Konto.", null);
        var bestes = new Urteil(false, Urteilsgrund.KeineRolle, $"Am {Tag(tag)} ist keine Rolle zugewiesen.", null);
        foreach (var z in zugang.Zuweisungen)
        {
            if (!z.Zeit.Enthaelt(tag)) continue;
            var urteil = Pruefe(zugang.Benutzer, z, handlung, ziel, tag, matrix, orte);
            if (urteil.Erlaubt) return urteil;
            if (urteil.Grund > bestes.Grund || bestes.Grund == Urteilsgrund.KeineRolle) bestes = urteil;
        }

        return bestes;
    }

    /// <summary>The Einrichtungen whose records the person gets by this action: the filter of every list.</summary>
    public static Sichtbereich Sicht(Zugang zugang, Handlung handlung, DateOnly tag, Rechtematrix matrix, IOrtsverzeichnis orte)
    {
        if (zugang.Sperre is not null) return Sichtbereich.Nichts;
        var einrichtungen = new HashSet<string>(StringComparer.Ordinal);
        var nurKita = true;
        foreach (var z in zugang.Zuweisungen)
        {
            if (!z.Zeit.Enthaelt(tag) || Zelle(z, handlung, matrix) is not null) continue;
            if (z.Orte.Contains(Ort.Mandant)) return new(true, einrichtungen, null);
            nurKita &= z.Rolle.Art().Ebene == Ebene.Einrichtung;
            foreach (var o in z.Orte) einrichtungen.UnionWith(orte.Einrichtungen(o, tag));
        }

        return new(false, einrichtungen, nurKita ? tag.AddMonths(-NachlaufMonate) : null);
    }

    private static Urteil Pruefe(string benutzer, Zuweisung z, Handlung h, Ziel ziel, DateOnly tag, Rechtematrix matrix, IOrtsverzeichnis orte)
    {
        if (Zelle(z, h, matrix) is { } nein) return nein;
        return ErreichtOrt(benutzer, h.Befehl is not null, z, ziel, tag, orte) && (h.LegtAn || !IstNeu(ziel) || z.Orte.Contains(Ort.Mandant))
            ? new(true, Urteilsgrund.Erlaubt, $"Erlaubt durch die Rolle {z.Rolle.Titel()} ({Orte(z, orte)}), Antrag {z.Antrag}; Rechtematrix ab {Tag(matrix.GueltigAb)}: „{h.Bereich.Titel()}“ = {matrix[h.Bereich, z.Rolle]}.", z)
            : new(false, Urteilsgrund.FremderOrt, $"Die Rolle {z.Rolle.Titel()} dürfte das, aber nicht hier: Sie reicht bis {Orte(z, orte)}.", null);
    }

    /// <returns>Null when the matrix allows it.</returns>
    private static Urteil? Zelle(Zuweisung z, Handlung h, Rechtematrix matrix)
    {
        var zelle = matrix[h.Bereich, z.Rolle];
        var was = $"{z.Rolle.Titel()} hat bei „{h.Bereich.Titel()}“ {zelle}";
        if (zelle.Stufe == Stufe.Kein) return Nein(Urteilsgrund.NichtInDerMatrix, $"„{h.Bereich.Titel()}“ gehört nicht zur Rolle {z.Rolle.Titel()} (Rechtematrix: {zelle}, kein Zugriff).");
        if (zelle.Stufe < h.Bedarf)
            return zelle.Stufe == Stufe.Operativ
                ? Nein(Urteilsgrund.NurOperativ, $"Die Rolle {was}: nur Tagesgeschäft, „{h.Titel}“ gehört nicht dazu.")
                : Nein(Urteilsgrund.NurLesend, $"Die Rolle {was}: nur Lesen, „{h.Titel}“ ändert etwas.");
        if (h.Sozialdaten && zelle.Stufe == Stufe.Operativ) return Nein(Urteilsgrund.NurOperativ, $"Die Rolle {was}: nur Tagesgeschäft, „{h.Titel}“ zeigt Sozialdaten und gehört nicht dazu.");
        if (h is { Befehl: not null, Bedarf: Stufe.Lesen } && z.Rolle is Rolle.Support or Rolle.Revision) return Nein(Urteilsgrund.NurLesend, $"Die Rolle {z.Rolle.Titel()} sieht nur zu, „{h.Titel}“ ändert etwas.");
        if (h.NurVerwaltungstraeger && z.Rolle.Art().Ebene != Ebene.Verwaltungstraeger) return Nein(Urteilsgrund.Beschraenkt, $"Die Rolle {was}; „{h.Titel}“ macht nur die Rendantur.");
        return Passt(zelle.Beschraenkung, z, h) ? null : Nein(Urteilsgrund.Beschraenkt, $"Die Rolle {was}; „{h.Titel}“ liegt außerhalb dieser Beschränkung.");
    }

    private static bool Passt(Beschraenkung b, Zuweisung z, Handlung h) => b switch
    {
        Beschraenkung.OhneEinkommen => !h.ZeigtEinkommen,
        Beschraenkung.OhnePersonen => !h.ZeigtPersonen,
        Beschraenkung.NurPruefen => h.Bedarf <= Stufe.Lesen || h.Taetigkeit == Taetigkeit.Pruefen,
        Beschraenkung.NurErstellen => h.Bedarf <= Stufe.Lesen || h.Taetigkeit == Taetigkeit.Erstellen,
        Beschraenkung.NurImportieren => h.Taetigkeit == Taetigkeit.Importieren,
        Beschraenkung.NurRendanturleitung => z.Rendanturleitung || h.Bedarf <= Stufe.Lesen,
        _ => true,
    };

    private static bool ErreichtOrt(string benutzer, bool befehl, Zuweisung z, Ziel ziel, DateOnly tag, IOrtsverzeichnis orte) => ziel switch
    {
        Ziel.Unbekannt => false,
        Ziel.Konto k => ErreichtOrt(benutzer, befehl, z, k.Dienstlich, tag, orte),
        Ziel.Mandantweit => z.Orte.Contains(Ort.Mandant),
        Ziel.Allgemein => true,
        Ziel.Neu => befehl,
        Ziel.OhneOrt o => o.AngelegtVon == benutzer || z.Orte.Contains(Ort.Mandant),
        // eine Einrichtung liest, was zu ihrem Träger gehört; ändern kann es nur, wer für ihn zuständig ist
        Ziel.AnTraeger t => z.Orte.Any(o => o.Art == Ortsart.Mandant || (o.Art == Ortsart.Traeger && o.Id == t.Id) || (!befehl && !t.OhneEinrichtungen && o.Art == Ortsart.Einrichtung && orte.Traeger(o.Id, tag) == t.Id)),
        Ziel.An an => z.Orte.Any(o => o.Art == Ortsart.Mandant || an.Orte.Any(b => Zaehlt(z, b, tag) && !(befehl && Abgegeben(z, b, an, tag)) && Trifft(o, b.Einrichtung, tag, orte))),
        _ => false,
    };

    private static bool IstNeu(Ziel ziel) => ziel is Ziel.Neu or Ziel.Konto { Dienstlich: Ziel.Neu };

    private static bool Trifft(Ort ort, string einrichtung, DateOnly tag, IOrtsverzeichnis orte) =>
        ort.Art == Ortsart.Einrichtung ? ort.Id == einrichtung : orte.Traeger(einrichtung, tag) == ort.Id;

    /// <summary>A Kita keeps the records of its former children for a while; who bills years back keeps them always.</summary>
    private static bool Zaehlt(Zuweisung z, Ortsbindung b, DateOnly tag) =>
        z.Rolle.Art().Ebene != Ebene.Einrichtung || b.Zeit.Bis is not { } bis || bis >= tag.AddMonths(-NachlaufMonate);

    /// <summary>A former Kita still reads, but what has passed to another Kita is changed by that one only.</summary>
    private static bool Abgegeben(Zuweisung z, Ortsbindung b, Ziel.An an, DateOnly tag) =>
        z.Rolle.Art().Ebene == Ebene.Einrichtung && b.Zeit.Bis is { } bis && bis < tag
        && an.Orte.Any(o => o.Einrichtung != b.Einrichtung && o.Zeit.Ab <= tag && (o.Zeit.Bis is not { } ende || ende > bis));

    private static Urteil Nein(Urteilsgrund grund, string satz) => new(false, grund, satz, null);

    private static string Orte(Zuweisung z, IOrtsverzeichnis orte) => z.Orte.Count > 3
        ? $"{string.Join(", ", z.Orte.Take(3).Select(orte.Name))} und {z.Orte.Count - 3} weitere"
        : string.Join(", ", z.Orte.Select(orte.Name));

    private static string Tag(DateOnly tag) => tag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
