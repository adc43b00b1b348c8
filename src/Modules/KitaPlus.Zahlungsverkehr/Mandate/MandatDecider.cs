using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Mandate;

internal enum Mandatsstand
{
    /// <summary>Not known.</summary>
    Unbekannt = 0,
    Gueltig = 1,
    Gesperrt = 2,
    Widerrufen = 3,
}

/// <summary>What a decision about a mandate needs.</summary>
/// <param name="Erteilt">Null: there is no such mandate.</param>
internal sealed record Mandatszustand(MandatErteilt? Erteilt, Personenbezug<Bankverbindung>? Bank, Mandatsstand Stand)
{
    public static Mandatszustand Anfang { get; } = new(null, null, Mandatsstand.Unbekannt);
}

internal sealed class MandatDecider : IDecider<Mandatszustand, MandatBefehl>
{
    private MandatDecider()
    {
    }

    public static Mandatszustand Anfang => Mandatszustand.Anfang;

    public static Mandatszustand Evolve(Mandatszustand zustand, IEreignis ereignis, Guid ereignisId) => ereignis switch
    {
        MandatErteilt e => new(e, e.Bank, Mandatsstand.Gueltig),
        MandatKontoGeaendert e => zustand with { Bank = e.Bank },
        MandatWiderrufen => zustand with { Stand = Mandatsstand.Widerrufen },
        MandatGesperrt => zustand with { Stand = Mandatsstand.Gesperrt },
        MandatEntsperrt => zustand with { Stand = Mandatsstand.Gueltig },
        _ => throw new InvalidOperationException($"Unbekanntes Ereignis {ereignis.GetType().Name} im Mandat."),
    };

    public static Entscheidung Decide(Mandatszustand z, MandatBefehl befehl)
    {
        if (befehl is ErteileMandat neu) return Erteile(z, neu);
        if (z.Erteilt is not { } mandat) return Entscheidung.Nein($"Das Mandat {befehl.Referenz} gibt es nicht; bitte die Referenz prüfen.");
        if (z.Stand == Mandatsstand.Widerrufen) return Entscheidung.Nein($"Das Mandat {befehl.Referenz} ist widerrufen; dafür bitte ein neues einholen und erfassen.");
        return befehl switch
        {
            AendereMandatskonto b => Aendere(z, mandat, b),
            WiderrufeMandat b when b.Am < mandat.Unterschrieben || b.Am > b.Heute => Entscheidung.Nein("Der Widerruf liegt zwischen der Unterschrift und heute."),
            WiderrufeMandat b => MitGrund(b.Grund, () => new MandatWiderrufen(b.Referenz, b.Am, b.Grund.Trim())),
            SperreMandat when z.Stand == Mandatsstand.Gesperrt => Entscheidung.Nichts,
            SperreMandat b => MitGrund(b.Grund, () => new MandatGesperrt(b.Referenz, b.Am, b.Grund.Trim(), b.Rueckgabe)),
            EntsperreMandat when z.Stand != Mandatsstand.Gesperrt => Entscheidung.Nichts,
            EntsperreMandat b => MitGrund(b.Grund, () => new MandatEntsperrt(b.Referenz, b.Am, b.Grund.Trim())),
            _ => throw new InvalidOperationException($"Unbekannter Befehl {befehl.GetType().Name}."),
        };
    }

    private static Entscheidung Erteile(Mandatszustand z, ErteileMandat b)
    {
        if (Mandatsreferenz.Mangel(b.Referenz) is { } referenz) return Entscheidung.Nein(referenz);
        if (Kontomangel(b.Iban, b.Inhaber, b.Anschrift) is { } konto) return Entscheidung.Nein(konto);
        if (Schuldner.AlsBut(b.Person) is not null) return Entscheidung.Nein("Von Behörden wird nicht eingezogen; sie überweisen.");
        if (!Kennung.IstGueltig(b.Person)) return Entscheidung.Nein($"„{b.Person}“ ist keine gültige Kennung einer Person.");
        if (b.Unterschrieben > b.Heute) return Entscheidung.Nein("Das Mandat kann nicht in der Zukunft unterschrieben sein.");
        if (b.Unterschrieben < Mandatsregeln.ErsterTag) return Entscheidung.Nein($"SEPA-Mandate gibt es seit dem {Mandatsregeln.ErsterTag:dd.MM.yyyy}; bitte den Tag der Unterschrift prüfen.");
        if (b.LetzterEinzug is { } l && (l < b.Unterschrieben || l > b.Heute)) return Entscheidung.Nein("Der letzte Einzug liegt zwischen der Unterschrift und heute.");
        var erteilt = new MandatErteilt(b.Referenz, b.Glaeubiger, b.Person, Schuetze(b.Person, b.Iban, b.Inhaber, b.Anschrift), b.Unterschrieben, b.LetzterEinzug);
        if (z.Erteilt is not { } schon) return Entscheidung.Ja(erteilt);
        return schon == erteilt ? Entscheidung.Nichts : Entscheidung.Nein($"Die Mandatsreferenz {b.Referenz} ist schon vergeben; jede gilt für genau ein Mandat.");
    }

    private static Entscheidung Aendere(Mandatszustand z, MandatErteilt mandat, AendereMandatskonto b)
    {
        if (Kontomangel(b.Iban, b.Inhaber, b.Anschrift) is { } konto) return Entscheidung.Nein(konto);
        if (b.Ab < mandat.Unterschrieben || b.Ab > b.Heute) return Entscheidung.Nein($"Das neue Konto gilt frühestens ab der Unterschrift ({mandat.Unterschrieben:dd.MM.yyyy}) und spätestens ab heute ({b.Heute:dd.MM.yyyy}); einen künftigen Wechsel bitte an dem Tag erfassen, ab dem er gilt.");
        var neu = Schuetze(mandat.Person, b.Iban, b.Inhaber, b.Anschrift);
        return neu == z.Bank ? Entscheidung.Nichts : MitGrund(b.Grund, () => new MandatKontoGeaendert(b.Referenz, neu, b.Ab, b.Grund.Trim()));
    }

    public static string? Kontomangel(string iban, string inhaber, Postanschrift? anschrift)
    {
        var norm = Iban.Norm(iban);
        if (Iban.Mangel(norm) is { } falsch) return falsch;
        if (string.IsNullOrWhiteSpace(inhaber)) return "Der Kontoinhaber fehlt; bitte angeben.";
        if (inhaber.Length > Mandatsregeln.LaengsterInhaber) return $"Der Kontoinhaber ist länger als {Mandatsregeln.LaengsterInhaber} Zeichen; bitte kürzen.";
        if (Sepatext.Aus(inhaber, Zahlungsschreiber.NameHoechstens).Length == 0) return "Der Kontoinhaber enthält kein Zeichen, das Banken übermitteln können; bitte in lateinischen Buchstaben angeben.";
        if (anschrift?.Mangel() is { } unvollstaendig) return unvollstaendig;
        return anschrift is null && !Iban.ImWirtschaftsraum(norm) ? "Das Konto liegt außerhalb des Europäischen Wirtschaftsraums; dafür brauchen Banken die Anschrift des Kontoinhabers." : null;
    }

    public static Personenbezug<Bankverbindung> Schuetze(string person, string iban, string inhaber, Postanschrift? anschrift) =>
        Personenbezug<Bankverbindung>.Von($"person-{person}", Zwecke.Zahlung, new(Iban.Norm(iban), inhaber.Trim(), anschrift));

    private static Entscheidung MitGrund(string grund, Func<MandatEreignis> ereignis)
    {
        if (string.IsNullOrWhiteSpace(grund)) return Entscheidung.Nein("Bitte einen Grund angeben.");
        return grund.Length > Mandatsregeln.LaengsterGrund ? Entscheidung.Nein($"Der Grund ist länger als {Mandatsregeln.LaengsterGrund} Zeichen; bitte kürzen.") : Entscheidung.Ja(ereignis());
    }
}
