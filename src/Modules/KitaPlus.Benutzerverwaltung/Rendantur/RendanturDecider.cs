using System.Collections.Immutable;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

internal sealed record RendanturZustand(RendanturStammdatenGeaendert? Stammdaten, int Namensfrist, ImmutableDictionary<Rolle, ZugangsvorgabeFestgelegt> Vorgaben)
{
    /// <summary>Days; as long as nothing else has been laid down.</summary>
    public const int UeblicheNamensfrist = 365;

    /// <summary>Days; as long as the Protokoll keeps who has opened a record (24 months).</summary>
    public const int UeblicheProtokollfrist = 730;

    /// <summary>Days after the deletion of an access until its network addresses in the Protokoll become unreadable.</summary>
    public int Protokollfrist { get; init; } = UeblicheProtokollfrist;

    public static RendanturZustand Anfang { get; } = new(null, UeblicheNamensfrist, ImmutableDictionary<Rolle, ZugangsvorgabeFestgelegt>.Empty);

    public static RendanturZustand Evolve(RendanturZustand z, IEreignis ereignis) => ereignis switch
    {
        RendanturStammdatenGeaendert e => z with { Stammdaten = e },
        NamensfristFestgelegt e => z with { Namensfrist = e.Tage },
        ProtokollfristFestgelegt e => z with { Protokollfrist = e.Tage },
        ZugangsvorgabeFestgelegt e => z with { Vorgaben = z.Vorgaben.SetItem(e.Rolle, e) },
        _ => throw new InvalidOperationException($"Rendantur: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };
}

/// <summary>Master data of the Rendantur and what it lays down for all accesses. Who may is said by the row of the matrix alone.</summary>
internal sealed class RendanturDecider : IDecider<RendanturZustand, RendanturBefehl>
{
    private const int HoechsteFrist = 3650;

    private RendanturDecider()
    {
    }

    /// <summary>Days; as long as the Protokoll keeps who has opened a record (24 months).</summary>
    public const int UeblicheProtokollfrist = 730;

    /// <summary>Days after the deletion of an access until its network addresses in the Protokoll become unreadable.</summary>
    public int Protokollfrist { get; init; } = UeblicheProtokollfrist;

    public static RendanturZustand Anfang => RendanturZustand.Anfang;

    public static RendanturZustand Evolve(RendanturZustand zustand, IEreignis ereignis, Guid ereignisId) => RendanturZustand.Evolve(zustand, ereignis);

    public static Entscheidung Decide(RendanturZustand zustand, RendanturBefehl befehl) => befehl switch
    {
        AendereRendanturStammdaten b => Aendere(zustand, b),
        BestimmeVerwaltungstraegerart b => Bestimme(zustand, b),
        LegeNamensfristFest b when b.Tage is < 0 or > HoechsteFrist => Entscheidung.Nein($"Die Frist bis zur Löschung des Namens liegt zwischen 0 und {HoechsteFrist} Tagen; bitte prüfen."),
        LegeNamensfristFest b => b.Tage == zustand.Namensfrist ? Entscheidung.Nichts : Entscheidung.Ja(new NamensfristFestgelegt(b.Mandant, b.Tage)),
        LegeProtokollfristFest b when b.Tage is < 0 or > HoechsteFrist => Entscheidung.Nein($"Die Frist für die Netzadressen im Protokoll liegt zwischen 0 und {HoechsteFrist} Tagen; bitte prüfen."),
        LegeProtokollfristFest b => b.Tage == zustand.Protokollfrist ? Entscheidung.Nichts : Entscheidung.Ja(new ProtokollfristFestgelegt(b.Mandant, b.Tage)),
        LegeZugangsvorgabeFest b when !Enum.IsDefined(b.Rolle) => Entscheidung.Nein("Die Rolle fehlt, für die das gelten soll; bitte angeben."),
        LegeZugangsvorgabeFest b => Zugangsregelpruefung.Verstoss(b.Zeiten, b.Netze, b.NurRegistrierteGeraete, b.Geraetegrund) is { } falsch
            ? Entscheidung.Nein(falsch)
            : Entscheidung.Ja(new ZugangsvorgabeFestgelegt(b.Mandant, b.Rolle, b.Zeiten, b.Netze, b.NurRegistrierteGeraete, b.NurRegistrierteGeraete == false ? b.Geraetegrund!.Trim() : null)),
        _ => throw new InvalidOperationException($"Rendantur: unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung Aendere(RendanturZustand z, AendereRendanturStammdaten b)
    {
        if (b.Name.Trim().Length == 0) return Entscheidung.Nein("Der Name der Rendantur fehlt; bitte angeben.");
        var neu = new RendanturStammdatenGeaendert(b.Mandant, b.Name.Trim(), z.Stammdaten?.Art ?? Verwaltungstraegerart.Rendantur, b.Strasse.Trim(), b.Plz.Trim(), b.Ort.Trim(), b.Telefon.Trim(), b.Email.Trim(), b.GueltigAb);
        return neu == z.Stammdaten ? Entscheidung.Nichts : Entscheidung.Ja(neu);
    }

    private static Entscheidung Bestimme(RendanturZustand z, BestimmeVerwaltungstraegerart b)
    {
        if (!b.Handelnder.Hat(Rolle.Generalvikariat)) return Entscheidung.Nein("Die Art des Verwaltungsträgers bestimmt nur das Generalvikariat; bitte dorthin geben.");
        if (!Enum.IsDefined(b.Art)) return Entscheidung.Nein("Die Art des Verwaltungsträgers fehlt; bitte angeben.");
        if (z.Stammdaten is not { } s) return Entscheidung.Nein("Die Stammdaten der Rendantur fehlen noch; bitte zuerst erfassen lassen.");
        return s.Art == b.Art ? Entscheidung.Nichts : Entscheidung.Ja(s with { Art = b.Art, GueltigAb = b.GueltigAb });
    }
}

/// <summary>The matrices that have been in force, by their first day.</summary>
internal sealed record RechtematrixZustand(ImmutableDictionary<DateOnly, string> Texte)
{
    public static RechtematrixZustand Anfang { get; } = new(ImmutableDictionary<DateOnly, string>.Empty);
}

internal sealed class RechtematrixDecider : IDecider<RechtematrixZustand, VeroeffentlicheRechtematrix>
{
    private RechtematrixDecider()
    {
    }

    public static RechtematrixZustand Anfang => RechtematrixZustand.Anfang;

    public static RechtematrixZustand Evolve(RechtematrixZustand zustand, IEreignis ereignis, Guid ereignisId) =>
        ereignis is RechtematrixVeroeffentlicht e ? new(zustand.Texte.SetItem(e.GueltigAb, e.Text)) : throw new InvalidOperationException($"Rechtematrix: unbekanntes Ereignis {ereignis.GetType().Name}.");

    public static Entscheidung Decide(RechtematrixZustand zustand, VeroeffentlicheRechtematrix befehl)
    {
        if (zustand.Texte.TryGetValue(befehl.GueltigAb, out var text) && text == befehl.Text) return Entscheidung.Nichts;
        try
        {
            if (!new Rechtematrix(befehl.GueltigAb, befehl.Text).IstVollstaendig) return Entscheidung.Nein($"Die Rechtematrix ab {befehl.GueltigAb:dd.MM.yyyy} ist unvollständig: Es fehlen Bereiche.");
        }
        catch (FormatException x)
        {
            return Entscheidung.Nein($"Die Rechtematrix ab {befehl.GueltigAb:dd.MM.yyyy} ist nicht lesbar: {x.Message}");
        }

        return Entscheidung.Ja(new RechtematrixVeroeffentlicht(befehl.Mandant, befehl.GueltigAb, befehl.Text));
    }
}
