using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Web;

/// <summary>
/// The step between typing and saving: what fees would the change touch? A form sends its commands here first;
/// when there are consequences that have not been confirmed as they are now, it shows them instead of saving.
/// </summary>
public sealed class Folgenpruefung(IBefehle befehle, IAnrufer anrufer, Zielverzeichnis ziele, INamen namen, IEnumerable<IFolgenvorschau> vorschauen)
{
    /// <param name="bestaetigt"><see cref="Folgen.Abdruck"/> that the user has seen, from the form; null or empty = none yet.</param>
    /// <exception cref="Kernel.Fachfehler">A command would be refused by the rules.</exception>
    /// <exception cref="Verweigert">Not allowed.</exception>
    public async Task<Folgensicht> PruefeAsync(IReadOnlyList<IBefehl> geplant, string? bestaetigt, CancellationToken cancellationToken = default)
    {
        var neu = await befehle.ProbiereAsync(geplant, cancellationToken);
        if (neu.Count == 0 || vorschauen.FirstOrDefault() is not { } vorschau) return new Folgensicht(Folgen.Keine, [], Namensblatt.Leer, Bestaetigt: true, Geaendert: false);
        var folgen = await vorschau.ErmittleAsync(anrufer.Mandant, neu, cancellationToken);
        var erlaubt = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in folgen.Kinder)
        {
            var ziel = await ziele.ZielAsync(anrufer.Mandant, $"kind-{kind}", cancellationToken);
            // a child that is being admitted belongs nowhere yet: who may admit it and see incomes, may see its fee
            if (ziel is Ziel.Neu ? anrufer.Darf(vorschau.Handlung) : anrufer.Urteil(vorschau.Handlung, ziel).Erlaubt) erlaubt.Add(kind);
        }

        var sichtbar = folgen.Zeilen.Where(z => erlaubt.Contains(z.Kind)).ToList();
        var blatt = await namen.VonAsync(anrufer.Mandant, [.. sichtbar.SelectMany(z => z.Person is { } p ? new[] { $"kind-{z.Kind}", $"person-{p}" } : [$"kind-{z.Kind}"]).Distinct(StringComparer.Ordinal)], cancellationToken);
        return new Folgensicht(folgen, sichtbar, blatt, Bestaetigt: bestaetigt == folgen.Abdruck, Geaendert: !string.IsNullOrEmpty(bestaetigt) && bestaetigt != folgen.Abdruck);
    }
}

/// <summary>What a form shows of the consequences.</summary>
/// <param name="Sichtbar">Those whose amounts the caller may see.</param>
/// <param name="Bestaetigt">Seen already, exactly as they are now.</param>
/// <param name="Geaendert">Other consequences were seen before: input or records have changed since.</param>
public sealed record Folgensicht(Folgen Folgen, IReadOnlyList<Folge> Sichtbar, Namensblatt Namen, bool Bestaetigt, bool Geaendert)
{
    /// <summary>To be shown and confirmed before anything is saved.</summary>
    public bool Offen => Folgen.Gibt && !Bestaetigt;
}
