using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Mahnungen;

/// <summary>Events of the stream <c>mahnung-{glaeubiger}/{schuldner}</c>.</summary>
internal abstract record MahnungEreignis(string Glaeubiger, string Schuldner) : IEreignis;

/// <param name="Stufe">1 = first level.</param>
/// <param name="Offen">What was due when it was issued.</param>
/// <param name="Seit">Oldest month of it.</param>
/// <param name="Frist">Last day to pay.</param>
internal sealed record Gemahnt(string Glaeubiger, string Schuldner, int Stufe, string Titel, DateOnly Am, Geld Offen, Monat Seit, Geld Gebuehr, DateOnly Frist) : MahnungEreignis(Glaeubiger, Schuldner);

/// <param name="Bis">Last day; null = until further notice.</param>
internal sealed record MahnsperreGesetzt(string Glaeubiger, string Schuldner, DateOnly? Bis, string Grund) : MahnungEreignis(Glaeubiger, Schuldner);

internal sealed record MahnsperreAufgehoben(string Glaeubiger, string Schuldner, string Grund) : MahnungEreignis(Glaeubiger, Schuldner);
