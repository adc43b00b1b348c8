using KitaPlus.Web;
using KitaPlus.Web.Formulare;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Anmeldung.Seiten;

/// <summary>A step of the login: works only in its turn; everybody else is led to the step that is theirs.</summary>
public abstract class Anmeldeseite : Ladeseite
{
    private readonly Formularfehler fehler = new();

    [SupplyParameterFromQuery] public string? Ziel { get; set; }

    [Inject] internal IHttpContextAccessor Zugriff { get; set; } = null!;

    [Inject] internal Sitzungswache Wache { get; set; } = null!;

    [Inject] internal NavigationManager Ort { get; set; } = null!;

    /// <summary>The session that is in this step; null on the first page, and when it is not this page's turn.</summary>
    internal Aktive? Aktive { get; private set; }

    protected Formularfehler Fehler => fehler;

    protected HttpContext Anfrage => Zugriff.HttpContext ?? throw new InvalidOperationException("Anmeldeseiten gibt es nur während einer Anfrage.");

    /// <summary>It is this page's turn.</summary>
    protected bool IstDran { get; private set; }

    /// <summary>Null: for who has no session yet.</summary>
    private protected abstract Sitzungsstufe? Stufe { get; }

    protected override async Task OnInitializedAsync()
    {
        var a = await Wache.PruefeAsync(Anfrage);
        IstDran = a?.Sitzung.Stufe == Stufe;
        if (!IstDran) Ort.NavigateTo(Schritte.Adresse(a?.Sitzung.Stufe, Ziel));
        else Aktive = a;
    }

    /// <summary>Goes where the answer leads, or says what is wrong.</summary>
    private protected void Folge(Antwort antwort)
    {
        switch (antwort)
        {
            case Antwort.Weiter w:
                Ort.NavigateTo(Schritte.Adresse(w.Stufe, Ziel));
                break;
            case Antwort.Vorbei:
                Ort.NavigateTo(Schritte.Adresse(null, Ziel));
                break;
            case Antwort.Zuviel z:
                var minuten = (int)Math.Ceiling(z.Warten.TotalMinutes);
                Anfrage.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                Anfrage.Response.Headers.RetryAfter = ((int)Math.Ceiling(z.Warten.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
                Fehler.Melde($"Zu viele Versuche. Bitte {(minuten <= 1 ? "eine Minute" : $"{minuten} Minuten")} warten und dann noch einmal versuchen.");
                break;
            case Antwort.Nein n:
                Fehler.Melde(n.Satz);
                break;
        }
    }
}
