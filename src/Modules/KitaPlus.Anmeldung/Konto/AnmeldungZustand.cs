using System.Collections.Immutable;
using KitaPlus.Kernel;

namespace KitaPlus.Anmeldung;

/// <summary>The password in force.</summary>
/// <param name="Bis">Initial password: until when it may be used; own password: when it runs out.</param>
/// <param name="Verbraucht">An initial password that was used: it opens nothing any more.</param>
internal sealed record Kennwortstand(string? Hash, bool IstInitial, DateTimeOffset Bis, bool Verbraucht);

internal sealed record TotpFaktor(string Faktor, string Geheimnis, bool Bestaetigt, DateTimeOffset Am);

internal sealed record PasskeyFaktor(string Passkey, Passkeydaten Daten, long Zaehler, DateTimeOffset Am, DateTimeOffset? Benutzt);

/// <summary>A client certificate or a registered device.</summary>
internal sealed record Ausstattung(string Id, string Bezeichnung, DateTimeOffset Am);

internal sealed record Ersatzvorgang(string Vorgang, Verlust Verlust, Weg Weg, DateTimeOffset FruehestensAb);

/// <summary>What is known of the login of one user. Erased values (destroyed key) leave nothing that opens a door.</summary>
/// <param name="FruehereHashes">All hashes ever, the current one included.</param>
/// <param name="EigenesGesetzt">The person has once chosen a password of their own.</param>
/// <param name="Kennwortfassung">Grows with every password.</param>
/// <param name="Faktorfassung">Grows with every change of factors, and when a device is removed.</param>
internal sealed record AnmeldungZustand(
    Kennwortstand? Kennwort, ImmutableList<string> FruehereHashes, bool EigenesGesetzt, TotpFaktor? Totp, ImmutableList<PasskeyFaktor> Passkeys,
    ImmutableList<Ausstattung> Zertifikate, ImmutableList<Ausstattung> Geraete, ImmutableList<string?> Codes, ImmutableList<Ersatzvorgang> Ersatz,
    int Sperrstufe, DateTimeOffset? GesperrtBis, int Kennwortfassung, int Faktorfassung)
{
    /// <summary>When an administrator last took away all second factors; the person is told.</summary>
    public DateTimeOffset? ZurueckgesetztAm { get; init; }

    public static AnmeldungZustand Anfang { get; } = new(null, [], false, null, [], [], [], [], [], 0, null, 0, 0);

    public bool HatFaktor => Totp is { Bestaetigt: true } || Passkeys.Count > 0 || Zertifikate.Count > 0;

    public bool IstGesperrt(DateTimeOffset jetzt) => GesperrtBis > jetzt;

    public int OffeneCodes => Codes.Count(c => c is not null);

    public static AnmeldungZustand Evolve(AnmeldungZustand z, IEreignis ereignis) => ereignis switch
    {
        InitialkennwortVergeben e => MitKennwort(z, e.Hash, h => new(h, true, e.GueltigBis, false)) with { Ersatz = z.Ersatz.RemoveAll(v => v.Vorgang == e.Vorgang) },
        InitialkennwortVerbraucht => z with { Kennwort = z.Kennwort! with { Verbraucht = true } },
        KennwortGeaendert e => MitKennwort(z, e.Hash, h => new(h, false, e.LaeuftAb, false)) with { EigenesGesetzt = true },
        TotpVorbereitet e => z with { Totp = e.Geheimnis.TryWert(out var g) ? new(e.Faktor, g!, false, e.Am) : null },
        TotpBestaetigt => NeueFaktoren(z with { Totp = z.Totp is { } t ? t with { Bestaetigt = true } : null }),
        TotpEntfernt => NeueFaktoren(z with { Totp = null }),
        PasskeyRegistriert e => NeueFaktoren(e.Daten.TryWert(out var d) ? z with { Passkeys = z.Passkeys.Add(new(e.Passkey, d!, e.Zaehler, e.Am, null)) } : z),
        PasskeyBenutzt e => z with { Passkeys = z.Passkeys.ConvertAll(p => p.Passkey == e.Passkey ? p with { Zaehler = e.Zaehler, Benutzt = e.Am } : p) },
        PasskeyEntfernt e => NeueFaktoren(z with { Passkeys = z.Passkeys.RemoveAll(p => p.Passkey == e.Passkey) }),
        ZertifikatRegistriert e => NeueFaktoren(z with { Zertifikate = z.Zertifikate.Add(new(e.Fingerabdruck, Text(e.Bezeichnung), e.Am)) }),
        ZertifikatEntfernt e => NeueFaktoren(z with { Zertifikate = z.Zertifikate.RemoveAll(c => c.Id == e.Fingerabdruck) }),
        WiederherstellungscodesAusgegeben e => z with { Codes = e.Hashes.TryWert(out var h) ? [.. h!] : [] },
        WiederherstellungscodeVerbraucht e => z with { Codes = e.Nummer < z.Codes.Count ? z.Codes.SetItem(e.Nummer, null) : z.Codes },
        GeraetRegistriert e => z with { Geraete = z.Geraete.Add(new(e.Geraet, Text(e.Bezeichnung), e.Am)) },
        GeraetEntfernt e => NeueFaktoren(z with { Geraete = z.Geraete.RemoveAll(g => g.Id == e.Geraet) }),
        ErsatzBeantragt e => z with { Ersatz = z.Ersatz.Add(new(e.Vorgang, e.Verlust, e.Weg, e.FruehestensAb)) },
        ErsatzZurueckgezogen e => z with { Ersatz = z.Ersatz.RemoveAll(v => v.Vorgang == e.Vorgang) },
        FaktorenZurueckgesetzt e => NeueFaktoren(z with { Totp = null, Passkeys = [], Zertifikate = [], Codes = [], Ersatz = z.Ersatz.RemoveAll(v => v.Vorgang == e.Vorgang), ZurueckgesetztAm = e.Am }),
        AnmeldungGesperrt e => z with { Sperrstufe = e.Stufe, GesperrtBis = e.Bis },
        AnmeldungEntsperrt => z with { Sperrstufe = 0, GesperrtBis = null },
        _ => throw new InvalidOperationException($"Anmeldung: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    private static AnmeldungZustand MitKennwort(AnmeldungZustand z, Personenbezug<string> hash, Func<string?, Kennwortstand> stand)
    {
        var bekannt = hash.TryWert(out var h);
        return z with { Kennwort = stand(h), FruehereHashes = bekannt ? z.FruehereHashes.Add(h!) : z.FruehereHashes, Kennwortfassung = z.Kennwortfassung + 1 };
    }

    private static AnmeldungZustand NeueFaktoren(AnmeldungZustand z) => z with { Faktorfassung = z.Faktorfassung + 1 };

    private static string Text(Personenbezug<string> wert) => wert.TryWert(out var t) ? t! : "[gelöscht]";
}
