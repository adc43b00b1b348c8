using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Kernel;
using KitaPlus.Web;
using KitaPlus.Web.Formulare;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Components;

namespace KitaPlus.Beitraege.Seiten.Konten;

/// <summary>What all decisions about an account have in common: choosing the account, the amount, the reason, and sending.</summary>
public abstract class Kontoformular : Ladeseite
{
    private IReadOnlyList<Kontoblick> konten = [];

    [Inject] internal Familienkonten Konten { get; set; } = null!;

    [Inject] internal IBefehle Befehle { get; set; } = null!;

    [Inject] internal Meldungen Meldungen { get; set; } = null!;

    [Inject] internal NavigationManager Ort { get; set; } = null!;

    [Inject] internal TimeProvider Uhr { get; set; } = null!;

    [Parameter] public string Haushalt { get; set; } = "";

    [SupplyParameterFromForm(FormName = "konto", Name = "Eingabe")] public Kontoeingabe? Gesendet { get; set; }

    internal Kontoeingabe Eingabe => Gesendet ??= new();

    internal Formularfehler Fehler { get; } = new();

    internal string Zurueck => Adressen.Konto(Haushalt);

    internal IReadOnlyList<Auswahl> Angebot => [.. konten.Select(k => new Auswahl(k.Wert, $"{k.PersonName} an {k.Glaeubiger} (Saldo {k.Konto.Saldo.MitVorzeichen()})"))];

    internal DateOnly Heute => Berlin.Tag(Uhr.GetUtcNow());

    protected override async Task OnInitializedAsync()
    {
        (_, konten) = await Konten.BlickAsync(Haushalt, Monat.Von(Heute));
        if (Gesendet is null && konten.Count == 1) Eingabe.Konto = konten[0].Wert;
    }

    /// <param name="befehl">Built from Gläubiger, Zahlungspflichtigem, amount and reason; null when another field is wrong and reported.</param>
    internal async Task SendeAsync(Func<string, string, Geld, string, KontoBefehl?> befehl, string gut)
    {
        var wahl = Fehler.Wahl(() => Eingabe.Konto, "Konto", Angebot);
        var betrag = Fehler.Betrag(() => Eingabe.Betrag, "Betrag");
        var grund = Fehler.Text(() => Eingabe.Grund, "Grund", 300);
        var konto = konten.FirstOrDefault(k => k.Wert == wahl);
        var geplant = befehl(konto?.Jugendamt ?? "", konto?.Person ?? "", betrag ?? Geld.Null, grund);
        if (!Fehler.Gut || geplant is null || !await Fehler.VersucheAsync(() => Befehle.SendeAsync(geplant, Eingabe.BefehlId))) return;
        Meldungen.Merke(gut);
        Ort.NavigateTo(Zurueck);
    }

    /// <summary>As typed.</summary>
    public sealed class Kontoeingabe
    {
        public Guid BefehlId { get; set; }

        public string? Konto { get; set; }

        public string? Betrag { get; set; }

        public string? Grund { get; set; }

        public string? Bis { get; set; }

        public string? Ab { get; set; }

        public string? Anzahl { get; set; }

        public string? Beleg { get; set; }
    }
}
