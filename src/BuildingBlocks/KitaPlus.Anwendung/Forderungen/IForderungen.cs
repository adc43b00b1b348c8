using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Betrieb;

/// <summary>
/// Creditors as the ledger names them: the id of a Jugendamt (public claim, Elternbeitrag), or <c>traeger-{id}</c> (private claim of a Träger, Verpflegung).
/// Claims of different creditors are never offset.
/// </summary>
public static class Glaeubiger
{
    private const string Traegerpraefix = "traeger-";

    public static string Traeger(string id) => Traegerpraefix + id;

    public static bool IstTraeger(string glaeubiger) => glaeubiger.StartsWith(Traegerpraefix, StringComparison.Ordinal);

    /// <returns>Null: a Jugendamt.</returns>
    public static string? TraegerId(string glaeubiger) => IstTraeger(glaeubiger) ? glaeubiger[Traegerpraefix.Length..] : null;
}

/// <summary>
/// Who owes: the id of a person, or <c>but:{behoerde}:{kind}</c>, an authority for the lunch of one child (Bildung und Teilhabe).
/// </summary>
public static class Schuldner
{
    private const string Butpraefix = "but:";

    /// <param name="kind">Empty: what all debtors of this authority begin with.</param>
    public static string But(string behoerde, string kind) => $"{Butpraefix}{behoerde}:{kind}";

    /// <returns>Null: a person.</returns>
    public static (string Behoerde, string Kind)? AlsBut(string schuldner)
    {
        if (!schuldner.StartsWith(Butpraefix, StringComparison.Ordinal)) return null;
        var trenner = schuldner.IndexOf(':', Butpraefix.Length);
        return trenner < 0 ? null : (schuldner[Butpraefix.Length..trenner], schuldner[(trenner + 1)..]);
    }
}

/// <summary>The ledger of all claims, for the modules that move money. Never older than the last acknowledged command.</summary>
public interface IForderungen
{
    /// <summary>Accounts on which something has fallen due up to a month and is not paid, deferred or in a Ratenplan; by creditor and debtor.</summary>
    /// <param name="nur">Only this creditor; null = all.</param>
    Task<IReadOnlyList<OffeneForderung>> OffeneAsync(string mandant, Monat bis, string? nur = null, CancellationToken cancellationToken = default);

    /// <summary>The same of one account; null: nothing is due.</summary>
    Task<OffeneForderung?> OffenAsync(string mandant, Monat bis, string glaeubiger, string schuldner, CancellationToken cancellationToken = default);

    /// <summary>What of a claim is open, by the months that it is for: adds up to <see cref="OffeneForderung.Faellig"/>, oldest first.</summary>
    Task<IReadOnlyList<OffenePosition>> PositionenAsync(string mandant, OffeneForderung forderung, CancellationToken cancellationToken = default);

    /// <summary>Creditors to whom something is owed on any account, due or not.</summary>
    Task<IReadOnlyList<string>> GlaeubigerAsync(string mandant, CancellationToken cancellationToken = default);

    /// <summary>The same of one authority, for the lunches of all its children and of all creditors.</summary>
    Task<IReadOnlyList<OffeneForderung>> OffeneVonBehoerdeAsync(string mandant, Monat bis, string behoerde, CancellationToken cancellationToken = default);

    /// <summary>Accounts with credit that no later claim will use up.</summary>
    Task<IReadOnlyList<Guthaben>> GuthabenAsync(string mandant, CancellationToken cancellationToken = default);

    /// <returns>Null: there is no such account.</returns>
    Task<Forderungskonto?> KontoAsync(string mandant, string glaeubiger, string schuldner, CancellationToken cancellationToken = default);

    /// <summary>Everything posted since a position of the log, for the export to accounting; in the order of the log.</summary>
    IAsyncEnumerable<Buchungssatz> BuchungenAsync(string mandant, long nachPosition, CancellationToken cancellationToken = default);

    /// <summary>Books a movement of money on an account; the same <paramref name="beleg"/> again books nothing more.</summary>
    /// <param name="betrag">Above zero; what it does is said by <paramref name="art"/>.</param>
    /// <param name="beleg">Where it comes from, at most 70 characters; unique on the account.</param>
    /// <exception cref="Fachfehler">There is no such account, or the amount is not above zero.</exception>
    /// <exception cref="Rechte.Verweigert">The caller may not.</exception>
    Task BucheAsync(Kontext kontext, string glaeubiger, string schuldner, Zahlungsart art, DateOnly datum, Geld betrag, string beleg, CancellationToken cancellationToken = default);

    /// <summary>The same for many accounts at once, some hundred per append; taken up again, it books only what is missing.</summary>
    Task<int> BucheAlleAsync(Kontext kontext, IReadOnlyList<Zahlungsbuchung> buchungen, IProgress<(long Fertig, long Alle)>? fortschritt = null, CancellationToken cancellationToken = default);
}

public sealed record Zahlungsbuchung(string Glaeubiger, string Schuldner, Zahlungsart Art, DateOnly Datum, Geld Betrag, string Beleg);

public enum Zahlungsart
{
    /// <summary>Money received: lowers what is owed.</summary>
    Zahlung = 0,

    /// <summary>A direct debit came back, or a payment was allocated wrongly: raises it again.</summary>
    Ruecklastschrift = 1,

    /// <summary>Fee for a return or a reminder: raises it.</summary>
    Gebuehr = 2,

    /// <summary>Credit paid out: raises it.</summary>
    Erstattung = 3,
}

/// <param name="Faellig">What is due and unpaid up to the asked month.</param>
/// <param name="SeitMonat">The oldest month of it.</param>
/// <param name="JeMonat">The same by month of falling due, oldest first: payments and credits count against the oldest.</param>
/// <param name="Kinder">Ids of the children that the account is about.</param>
public sealed record OffeneForderung(string Glaeubiger, string Schuldner, Geld Faellig, Monat SeitMonat, IReadOnlyList<(Monat Monat, Geld Betrag)> JeMonat, IReadOnlyList<string> Kinder)
{
    /// <summary>Everything posted on the account by the month that it is for, paid or not; in order of time.</summary>
    public IReadOnlyList<(Monat Monat, Geld Betrag)> Leistungen { get; init; } = [];

    /// <summary>Everything posted less everything paid and credited, also what falls due later; without what is deferred or in a Ratenplan.</summary>
    public Geld Saldo { get; init; }
}

/// <param name="Faellig">Month of falling due; later than <paramref name="Leistung"/> where a past month was charged afterwards.</param>
/// <param name="Leistung">Month that it is for; null: fees and balances taken over, which are for no month.</param>
public sealed record OffenePosition(Monat Faellig, Monat? Leistung, Geld Betrag);

/// <param name="Betrag">Positive.</param>
public sealed record Guthaben(string Glaeubiger, string Schuldner, Geld Betrag);

/// <param name="Saldo">Positive = owed, negative = credit; also what has not fallen due yet.</param>
/// <param name="Faellig">Of it due by now.</param>
/// <param name="Belege">Belege already booked.</param>
public sealed record Forderungskonto(string Glaeubiger, string Schuldner, Geld Saldo, Geld Faellig, IReadOnlySet<string> Belege);

/// <summary>One booking of the ledger.</summary>
/// <param name="Schluessel">Unique and the same whenever it is read: position in the log and number within the event.</param>
/// <param name="Art">What it is, e.g. <c>sollstellung</c>, <c>zahlung</c>, <c>erstattung</c>, <c>erlass</c>, <c>gebuehr</c>, <c>ruecklastschrift</c>, <c>uebernahme</c>.</param>
/// <param name="Datum">Day that it counts for: the first of the month for a Sollstellung.</param>
/// <param name="Betrag">Positive raises what is owed.</param>
/// <param name="Kind">Null: about the account as a whole.</param>
/// <param name="Leistungsmonat">Null: no month in particular.</param>
public sealed record Buchungssatz(
    string Schluessel, long Position, DateTimeOffset Erfasst, string Glaeubiger, string Schuldner, string Art, DateOnly Datum, Geld Betrag, string? Kind, Monat? Leistungsmonat, string Beleg);
