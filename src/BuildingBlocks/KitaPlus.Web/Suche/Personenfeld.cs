using System.Linq.Expressions;
using KitaPlus.Betrieb;
using KitaPlus.Web.Formulare;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Web.Suche;

/// <summary>
/// A person in a form: typed is a name, and one of those found is chosen before anything is saved; or an id, which is taken as it is.
/// </summary>
public sealed class Personenfeld(IEnumerable<IPersonenwahl> quellen, IEnumerable<INamen> namen, IAnrufer anrufer)
{
    public const int Laenge = 100;
    public const string Hinweis = "Name der Person oder eines ihrer Kinder; ihre Kennung geht auch";
    private const int Hoechstens = 10;

    /// <summary>Those found, to choose from; empty: nothing to choose.</summary>
    public IReadOnlyList<Auswahl> Angebot { get; private set; } = [];

    /// <param name="getippt">The field for the name or id.</param>
    /// <param name="gewaehlt">The field for the choice among <see cref="Angebot"/>.</param>
    /// <returns>The id; null: nothing typed, or nobody is chosen yet and that is reported.</returns>
    public async Task<string?> LiesAsync(Formularfehler fehler, Expression<Func<string?>> getippt, Expression<Func<string?>> gewaehlt, string titel, string handlung, bool pflicht = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fehler);
        ArgumentNullException.ThrowIfNull(gewaehlt);
        var text = fehler.Text(getippt, titel, Laenge, pflicht);
        if (text.Length is 0 or > Laenge) return null;
        if (await IstKennungAsync(text, cancellationToken)) return text;
        var gefunden = new List<Personenvorschlag>();
        foreach (var q in quellen) gefunden.AddRange(await q.FindeAsync(handlung, Suchfrage.Aus(text), Hoechstens + 1, cancellationToken));
        Angebot = [.. gefunden.Take(Hoechstens).Select(v => new Auswahl(v.Person, $"{v.Name}, {v.Zusatz}"))];
        if (gewaehlt.Compile()() is { Length: > 0 } wahl && Angebot.Any(a => a.Wert == wahl)) return wahl;
        if (gefunden.Count == 0) fehler.Melde(getippt, $"{titel}: „{text}“ gibt es nicht; bitte die Kennung prüfen oder den Namen der Person oder eines ihrer Kinder eingeben.");
        else fehler.Melde(gewaehlt, gefunden.Count > Hoechstens ? $"{titel}: Zu „{text}“ gibt es mehr als {Hoechstens} Personen. Bitte die richtige wählen oder den Namen genauer eingeben." : $"{titel}: Bitte die richtige Person wählen.");
        return null;
    }

    private async Task<bool> IstKennungAsync(string text, CancellationToken cancellationToken) =>
        Schuldner.AlsBut(text) is not null || (namen.FirstOrDefault() is { } n && (await n.VonAsync(anrufer.Mandant, [$"person-{text}"], cancellationToken)).Finde($"person-{text}") is not null);
}
