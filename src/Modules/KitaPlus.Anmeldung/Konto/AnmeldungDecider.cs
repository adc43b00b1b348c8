using System.Globalization;
using KitaPlus.Kernel;

namespace KitaPlus.Anmeldung;

/// <summary>Rules of passwords, factors, devices and locks (G7 to G11).</summary>
internal sealed class AnmeldungDecider : IDecider<AnmeldungZustand, AnmeldungBefehl>
{
    /// <summary>A replacement for a lost password or device is handed out this much later at the earliest (G11).</summary>
    public static readonly TimeSpan Wartezeit = TimeSpan.FromHours(12);

    private AnmeldungDecider()
    {
    }

    public static AnmeldungZustand Anfang => AnmeldungZustand.Anfang;

    public static AnmeldungZustand Evolve(AnmeldungZustand zustand, IEreignis ereignis, Guid ereignisId) => AnmeldungZustand.Evolve(zustand, ereignis);

    public static Entscheidung Decide(AnmeldungZustand zustand, AnmeldungBefehl befehl) => befehl switch
    {
        VergibInitialkennwort b => Initialkennwort(zustand, b),
        VerbraucheInitialkennwort b => zustand.Kennwort is not { IstInitial: true, Verbraucht: false } k || k.Bis <= b.Am
            ? Entscheidung.Nein("Das Initial-Kennwort gilt nicht mehr; bitte bei der Benutzerverwaltung ein neues anfordern.")
            : Entscheidung.Ja(new InitialkennwortVerbraucht(b.Benutzer, b.Am)),
        AendereKennwort b => Kennwort(zustand, b),
        BereiteTotpVor b => zustand.Totp is { Bestaetigt: true }
            ? Entscheidung.Nein("Es ist schon eine Authenticator-App eingerichtet; bitte zuerst diese entfernen.")
            : Entscheidung.Ja(new TotpVorbereitet(b.Benutzer, b.Faktor, Von(b.Benutzer, b.Geheimnis), b.Am)),
        BestaetigeTotp b => zustand.Totp?.Faktor != b.Faktor
            ? Entscheidung.Nein("Diese Einrichtung ist veraltet; bitte die Seite neu laden und den neuen QR-Code einlesen.")
            : zustand.Totp.Bestaetigt ? Entscheidung.Nichts : Entscheidung.Ja(new TotpBestaetigt(b.Benutzer, b.Faktor, b.Am)),
        EntferneTotp b => zustand.Totp?.Faktor != b.Faktor ? Entscheidung.Nichts : Ohne(zustand, new TotpEntfernt(b.Benutzer, b.Faktor, b.Am)),
        RegistrierePasskey b => zustand.Passkeys.Exists(p => p.Passkey == b.Passkey)
            ? Entscheidung.Nein("Dieser Passkey ist schon eingerichtet.")
            : Entscheidung.Ja(new PasskeyRegistriert(b.Benutzer, b.Passkey, Von(b.Benutzer, b.Daten), b.Zaehler, b.Am)),
        BenutzePasskey b => zustand.Passkeys.Find(p => p.Passkey == b.Passkey) is not { } p ? Entscheidung.Nein("Dieser Passkey ist nicht eingerichtet.")
            : b.Zaehler < p.Zaehler ? Entscheidung.Nein("Dieser Passkey wurde vermutlich kopiert; bitte die Benutzerverwaltung verständigen.")
            : Entscheidung.Ja(new PasskeyBenutzt(b.Benutzer, b.Passkey, b.Zaehler, b.Am)),
        EntfernePasskey b => zustand.Passkeys.Exists(p => p.Passkey == b.Passkey) ? Ohne(zustand, new PasskeyEntfernt(b.Benutzer, b.Passkey, b.Am)) : Entscheidung.Nichts,
        RegistriereZertifikat b => Zertifikat(zustand, b),
        EntferneZertifikat b => zustand.Zertifikate.Exists(c => c.Id == b.Fingerabdruck) ? Entscheidung.Ja(new ZertifikatEntfernt(b.Benutzer, b.Fingerabdruck, b.Am)) : Entscheidung.Nichts,
        GibWiederherstellungscodesAus b => zustand.HatFaktor
            ? Entscheidung.Ja(new WiederherstellungscodesAusgegeben(b.Benutzer, Von(b.Benutzer, b.Hashes), b.Am))
            : Entscheidung.Nein("Ersatzcodes gibt es erst, wenn ein zweiter Faktor eingerichtet ist."),
        VerbraucheWiederherstellungscode b => zustand.Codes.IndexOf(b.Hash) is >= 0 and var n
            ? Entscheidung.Ja(new WiederherstellungscodeVerbraucht(b.Benutzer, n, b.Am))
            : Entscheidung.Nein("Dieser Ersatzcode ist unbekannt oder schon verbraucht."),
        RegistriereGeraet b => Geraet(zustand, b),
        EntferneGeraet b => OhneGeraet(zustand, b, b.Geraet),
        GibGeraetAb b => OhneGeraet(zustand, b, b.Geraet),
        BeantrageErsatz b => zustand.Ersatz.Exists(v => v.Vorgang == b.Vorgang) ? Entscheidung.Nichts
            : zustand.Ersatz.Find(v => v.Verlust == b.Verlust) is { } offen ? Entscheidung.Nein($"Für diesen Verlust ist schon der Vorgang {offen.Vorgang} offen; bitte damit fortfahren oder ihn zurückziehen.")
            : Entscheidung.Ja(new ErsatzBeantragt(b.Benutzer, b.Vorgang, b.Verlust, b.Weg, b.Am, b.Am + Wartezeit)),
        ZieheErsatzZurueck b => zustand.Ersatz.Exists(v => v.Vorgang == b.Vorgang) ? Entscheidung.Ja(new ErsatzZurueckgezogen(b.Benutzer, b.Vorgang, b.Am)) : Entscheidung.Nichts,
        SetzeFaktorenZurueck b => (Ersatz(zustand, b.Vorgang, Verlust.Geraet, b.Am) ?? Wegsatz(zustand, b.Vorgang, b.Weg, "Die Person muss auf einem anderen Weg davon erfahren")) is { } satz
            ? Entscheidung.Nein(satz)
            : Entscheidung.Ja(new FaktorenZurueckgesetzt(b.Benutzer, b.Vorgang, b.Am, b.Weg)),
        SperreAnmeldung b => Sperre(zustand, b),
        EntsperreAnmeldung b => string.IsNullOrWhiteSpace(b.Grund)
            ? Entscheidung.Nein("Zum Entsperren fehlt der Grund; bitte angeben, wie geprüft wurde, dass die richtige Person darum bittet.")
            : !zustand.IstGesperrt(b.Am) ? Entscheidung.Nichts
            : Entscheidung.Ja(new AnmeldungEntsperrt(b.Benutzer, null, b.Am, Von(b.Benutzer, b.Grund.Trim()))),
        _ => throw new InvalidOperationException($"Anmeldung: unbekannter Befehl {befehl.GetType().Name}."),
    };

    public static Personenbezug<T> Von<T>(string benutzer, T wert) => Personenbezug<T>.Von($"benutzer-{benutzer}", Zwecke.Anmeldung, wert);

    private static Entscheidung Initialkennwort(AnmeldungZustand z, VergibInitialkennwort b)
    {
        if (b.GueltigBis <= b.Am) return Entscheidung.Nein("Ein Initial-Kennwort muss eine Weile gelten; bitte ein späteres Ende wählen.");
        var satz = b.Anlass switch
        {
            Kennwortanlass.Ersteinrichtung when z.EigenesGesetzt =>
                "Diese Person hat schon ein eigenes Kennwort; ein neues gibt es nur beim Rollenwechsel oder nach gemeldetem Verlust.",
            Kennwortanlass.Rollenwechsel when string.IsNullOrWhiteSpace(b.Vorgang) => "Zum Rollenwechsel fehlt der Antrag; bitte den Vorgang angeben.",
            Kennwortanlass.Verlust => Ersatz(z, b.Vorgang, Verlust.Kennwort, b.Am) ?? Wegsatz(z, b.Vorgang, b.Weg, "Das neue Kennwort muss auf einem anderen Weg übergeben werden"),
            _ => null,
        };
        return satz is not null ? Entscheidung.Nein(satz)
            : Entscheidung.Ja(new InitialkennwortVergeben(b.Benutzer, Von(b.Benutzer, b.Hash), b.Anlass, b.Vorgang, b.Weg, b.Am, b.GueltigBis));
    }

    /// <summary>Whoever can report a loss in somebody else's name must not get the replacement by the same way (G11).</summary>
    private static string? Wegsatz(AnmeldungZustand z, string? vorgang, Weg weg, string was) =>
        z.Ersatz.Find(v => v.Vorgang == vorgang)!.Weg == weg ? $"{was} als dem, auf dem der Verlust gemeldet wurde; bitte einen anderen Weg wählen." : null;

    private static string? Ersatz(AnmeldungZustand z, string? vorgang, Verlust verlust, DateTimeOffset am)
    {
        if (z.Ersatz.Find(v => v.Vorgang == vorgang && v.Verlust == verlust) is not { } offen)
            return "Zu diesem Verlust ist kein offener Vorgang erfasst; bitte zuerst die Verlustmeldung aufnehmen.";
        return am >= offen.FruehestensAb ? null
            : $"Ersatz gibt es frühestens zwölf Stunden nach der Meldung, hier ab {Berlin.Ortszeit(offen.FruehestensAb).ToString("dd.MM.yyyy, HH:mm", CultureInfo.InvariantCulture)} Uhr.";
    }

    private static Entscheidung Kennwort(AnmeldungZustand z, AendereKennwort b)
    {
        if (b.FruehereGeprueft != z.FruehereHashes.Count) return Entscheidung.Nein("Das Kennwort wurde gerade an anderer Stelle geändert; bitte neu anmelden.");
        return b.GleichtFrueherem
            ? Entscheidung.Nein("Dieses Kennwort wurde schon einmal verwendet; bitte ein neues wählen, das es hier noch nie gab.")
            : Entscheidung.Ja(new KennwortGeaendert(b.Benutzer, Von(b.Benutzer, b.Hash), b.Am, b.LaeuftAb));
    }

    /// <summary>The last factor is never removed: without one nobody reaches anything.</summary>
    private static Entscheidung Ohne(AnmeldungZustand z, AnmeldungEreignis weg) => z.HatFaktor && !AnmeldungZustand.Evolve(z, weg).HatFaktor
        ? Entscheidung.Nein("Das ist der letzte zweite Faktor; bitte zuerst einen anderen einrichten.")
        : Entscheidung.Ja(weg);

    private static Entscheidung Zertifikat(AnmeldungZustand z, RegistriereZertifikat b)
    {
        if (b.Fingerabdruck.Length != 64 || !b.Fingerabdruck.All(char.IsAsciiHexDigitLower))
            return Entscheidung.Nein("Der Fingerabdruck des Zertifikats besteht aus 64 Zeichen 0–9 und a–f (SHA-256); bitte prüfen.");
        return z.Zertifikate.Exists(c => c.Id == b.Fingerabdruck) ? Entscheidung.Nichts
            : Entscheidung.Ja(new ZertifikatRegistriert(b.Benutzer, b.Fingerabdruck, Von(b.Benutzer, b.Bezeichnung), b.Am));
    }

    private static Entscheidung Geraet(AnmeldungZustand z, RegistriereGeraet b)
    {
        if (!Geraetekennung.IstGueltig(b.Geraet)) return Entscheidung.Nein($"„{b.Geraet}“ ist keine Gerätekennung; sie steht am Gerät unter „Gerät anmelden“ und hat die Form {Geraetekennung.Beispiel}.");
        if (string.IsNullOrWhiteSpace(b.Bezeichnung)) return Entscheidung.Nein("Die Bezeichnung des Geräts fehlt; bitte angeben, welcher Arbeitsplatzrechner es ist.");
        return z.Geraete.Exists(g => g.Id == b.Geraet) ? Entscheidung.Nichts : Entscheidung.Ja(new GeraetRegistriert(b.Benutzer, b.Geraet, Von(b.Benutzer, b.Bezeichnung.Trim()), b.Am));
    }

    private static Entscheidung OhneGeraet(AnmeldungZustand z, AnmeldungBefehl b, string geraet) =>
        z.Geraete.Exists(g => g.Id == geraet) ? Entscheidung.Ja(new GeraetEntfernt(b.Benutzer, geraet, b.Am)) : Entscheidung.Nichts;

    private static Entscheidung Sperre(AnmeldungZustand z, SperreAnmeldung b)
    {
        if (z.IstGesperrt(b.Am)) return Entscheidung.Nichts;
        var stufe = Sperrstufen.Naechste(z.Sperrstufe, z.GesperrtBis, b.Am);
        return Entscheidung.Ja(new AnmeldungGesperrt(b.Benutzer, stufe, b.Am, b.Am + Sperrstufen.Dauer(stufe)));
    }
}
