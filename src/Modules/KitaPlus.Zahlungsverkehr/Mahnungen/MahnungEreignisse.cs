using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Mahnungen;

/// <summary>A line of what a reminder is about.</summary>
/// <param name="Monat">In which it fell due.</param>
/// <param name="Leistung">Month that it is for; null: for none, or reminded before this was recorded.</param>
internal sealed record Mahnposten(Monat Monat, Geld Betrag, Monat? Leistung = null);

/// <summary>Events of the stream <c>mahnung-{glaeubiger}/{schuldner}</c>.</summary>
internal abstract record MahnungEreignis(string Glaeubiger, string Schuldner) : IEreignis;

/// <param name="Stufe">1 = first level.</param>
/// <param name="Offen">What was due when it was issued.</param>
/// <param name="Seit">Oldest month of it.</param>
/// <param name="Frist">Last day to pay.</param>
/// <param name="Posten">Adds up to <paramref name="Offen"/>; null: only the sum is known.</param>
internal sealed record Gemahnt(string Glaeubiger, string Schuldner, int Stufe, string Titel, DateOnly Am, Geld Offen, Monat Seit, Geld Gebuehr, DateOnly Frist, IReadOnlyList<Mahnposten>? Posten = null) : MahnungEreignis(Glaeubiger, Schuldner);

/// <param name="Bis">Last day; null = until further notice.</param>
internal sealed record MahnsperreGesetzt(string Glaeubiger, string Schuldner, DateOnly? Bis, string Grund) : MahnungEreignis(Glaeubiger, Schuldner);

internal sealed record MahnsperreAufgehoben(string Glaeubiger, string Schuldner, string Grund) : MahnungEreignis(Glaeubiger, Schuldner);
