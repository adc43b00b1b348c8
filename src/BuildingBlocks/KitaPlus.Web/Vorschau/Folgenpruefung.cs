using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using Microsoft.AspNetCore.DataProtection;

namespace KitaPlus.Web;

/// <summary>
/// The step between typing and saving: what fees would the change touch? A form sends its commands here first;
/// when there are consequences that have not been confirmed as they are now, it shows them instead of saving.
/// </summary>
public sealed class Folgenpruefung(IBefehle befehle, IAnrufer anrufer, Zielverzeichnis ziele, INamen namen, IEnumerable<IFolgenvorschau> vorschauen, IDataProtectionProvider schutz, Folgengrundlage grundlage)
{
    private readonly IDataProtector siegel = schutz.CreateProtector("Folgen");

    /// <param name="bestaetigt"><see cref="Folgensicht.Merkmal"/> that the user has seen, from the form; null or empty = none yet.</param>
    /// <exception cref="Kernel.Fachfehler">A command would be refused by the rules.</exception>
    /// <exception cref="Verweigert">Not allowed.</exception>
    public async Task<Folgensicht> PruefeAsync(IReadOnlyList<IBefehl> geplant, string? bestaetigt, CancellationToken cancellationToken = default)
    {
        var sicht = await SichtAsync(await befehle.ProbiereAsync(geplant, cancellationToken), bestaetigt, cancellationToken);
        // what is sent now in this request rests on these consequences
        if (!sicht.Offen) await grundlage.MerkeAsync(sicht.Folgen, cancellationToken);
        return sicht;
    }

    /// <summary>The same for events that nobody means to record: limited to the children whose amounts the caller may see.</summary>
    public async Task<Folgensicht> SichtAsync(IReadOnlyList<Probeereignis> neu, string? bestaetigt = null, CancellationToken cancellationToken = default)
    {
        if (neu.Count == 0 || vorschauen.FirstOrDefault() is not { } vorschau) return new Folgensicht(Folgen.Keine, [], Namensblatt.Leer, "", Bestaetigt: true, Geaendert: false);
        var folgen = await vorschau.ErmittleAsync(anrufer.Mandant, neu, cancellationToken);
        var sichtbar = new List<Folge>();
        foreach (var jeKind in folgen.Zeilen.GroupBy(z => (z.Kind, Handlung: vorschau.Handlung(z))))
        {
            var ziel = await ziele.ZielAsync(anrufer.Mandant, $"kind-{jeKind.Key.Kind}", cancellationToken);
            // a child that is being admitted belongs nowhere yet: who may admit it and see incomes, may see its fee
            if (ziel is Ziel.Neu ? anrufer.Darf(jeKind.Key.Handlung) : anrufer.Urteil(jeKind.Key.Handlung, ziel).Erlaubt) sichtbar.AddRange(jeKind);
        }

        var blatt = await namen.VonAsync(anrufer.Mandant, [.. sichtbar.SelectMany(z => z.Person is { } p ? new[] { $"kind-{z.Kind}", $"person-{p}" } : [$"kind-{z.Kind}"]).Distinct(StringComparer.Ordinal)], cancellationToken);
        // sealed: amounts could be guessed from the bare hash by those who may not see them
        var gesehen = Oeffne(bestaetigt);
        return new Folgensicht(folgen, sichtbar, blatt, siegel.Protect(folgen.Abdruck), Bestaetigt: gesehen == folgen.Abdruck, Geaendert: gesehen is not null && gesehen != folgen.Abdruck);
    }

    /// <returns>Null: nothing confirmed, or not by a form of ours.</returns>
    private string? Oeffne(string? merkmal)
    {
        try
        {
            return string.IsNullOrEmpty(merkmal) ? null : siegel.Unprotect(merkmal);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>What a form shows of the consequences.</summary>
/// <param name="Sichtbar">Those whose amounts the caller may see.</param>
/// <param name="Merkmal">What the form carries to say that exactly these were seen.</param>
/// <param name="Bestaetigt">Seen already, exactly as they are now.</param>
/// <param name="Geaendert">Other consequences were seen before: input or records have changed since.</param>
public sealed record Folgensicht(Folgen Folgen, IReadOnlyList<Folge> Sichtbar, Namensblatt Namen, string Merkmal, bool Bestaetigt, bool Geaendert)
{
    /// <summary>To be shown and confirmed before anything is saved.</summary>
    public bool Offen => Folgen.Gibt && !Bestaetigt;
}
