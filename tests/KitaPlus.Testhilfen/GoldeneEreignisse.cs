using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using Shouldly;

namespace KitaPlus.Testhilfen;

/// <summary>
/// Every version of an event that was ever written lies as <c>&lt;folder&gt;/&lt;name&gt;.json</c> beside the tests and must stay readable for ever.
/// The codec must have been built with <see cref="FesteSchluessel"/>, so that encrypted fields can be read in every run.
/// </summary>
public static class GoldeneEreignisse
{
    private const string Mandant = "golden";
    private static readonly JsonSerializerOptions Lesbar = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Offen = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new MonatAlsZahl() } };

    /// <param name="ordner">Folder inside the test project.</param>
    /// <param name="beispiele">
    /// For each current name an example; for each old name what its golden file must decode to.
    /// A further example of a name is called <c>name+variante</c>.
    /// </param>
    public static void Pruefe(EventCodec codec, string ordner, IEnumerable<(string Name, IEreignis Beispiel)> beispiele)
    {
        ArgumentNullException.ThrowIfNull(codec);
        var pfad = Path.Combine(Projektordner(), ordner);
        Directory.CreateDirectory(pfad);
        var erwartet = beispiele.ToDictionary(b => b.Name, b => b.Beispiel, StringComparer.Ordinal);
        var namen = codec.AllNames.Where(n => n is not (SiegelGesetzt.Typname or SchluesselVernichtet.Typname) || erwartet.ContainsKey(n)).ToList();
        var angemeldet = namen.Concat(erwartet.Keys.Where(n => n.Contains('+', StringComparison.Ordinal) && namen.Contains(Name(n)))).ToList();
        var maengel = new List<string>();
        foreach (var name in erwartet.Keys.Except(angemeldet, StringComparer.Ordinal)) maengel.Add($"{name}: Beispiel ohne angemeldeten Namen.");
        foreach (var datei in Directory.EnumerateFiles(pfad, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Except(angemeldet, StringComparer.Ordinal))
            maengel.Add($"{datei}: Diese Fassung wurde schon gespeichert, ist aber nicht mehr angemeldet; sie muss lesbar bleiben.");
        foreach (var name in angemeldet)
        {
            if (!erwartet.TryGetValue(name, out var beispiel)) maengel.Add($"{name}: Es fehlt ein Beispiel.");
            else Vergleiche(codec, name, beispiel, Path.Combine(pfad, name + ".json"), maengel);
        }

        maengel.ShouldBeEmpty(string.Join(Environment.NewLine, maengel));
    }

    private static void Vergleiche(EventCodec codec, string name, IEreignis beispiel, string datei, List<string> maengel)
    {
        var id = EreignisId.Aus("golden " + name);
        name = Name(name);
        var neu = codec.Encode(Mandant, id, beispiel, new EventMetadata("golden", id));
        var geschrieben = JsonNode.Parse(neu.Payload.Span)!;
        if (!File.Exists(datei))
        {
            if (neu.Type != name)
            {
                maengel.Add($"{name}: Die goldene Datei dieser alten Fassung fehlt und kann nicht neu geschrieben werden.");
                return;
            }

            File.WriteAllText(datei, geschrieben.ToJsonString(Lesbar) + "\n");
            maengel.Add($"{name}: Die goldene Datei fehlte und wurde geschrieben; bitte ansehen und einchecken.");
            return;
        }

        var golden = JsonNode.Parse(File.ReadAllText(datei))!;
        var gespeichert = new StoredEvent(id, Mandant, "golden", 0, new Position(1), name, DateTimeOffset.UnixEpoch, neu.Metadata, JsonSerializer.SerializeToUtf8Bytes(golden));
        var gelesen = codec.Decode(gespeichert);
        if (Klartext(gelesen) != Klartext(beispiel)) maengel.Add($"{name}: Gelesen wurde {Klartext(gelesen)} statt {Klartext(beispiel)}.");
        if (neu.Type == name && !JsonNode.DeepEquals(OhneGeheimtext(geschrieben), OhneGeheimtext(golden)))
            maengel.Add($"{name}: Geschrieben würde jetzt {geschrieben.ToJsonString()} statt {golden.ToJsonString()}; eine neue Form braucht einen neuen Namen.");
    }

    private static string Name(string beispiel) => beispiel.Split('+')[0];

    private static string Klartext(IEreignis ereignis) => JsonSerializer.Serialize(ereignis, ereignis.GetType(), Offen);

    private static JsonNode OhneGeheimtext(JsonNode baum)
    {
        var kopie = baum.DeepClone();
        Schwaerze(kopie);
        return kopie;
    }

    private static void Schwaerze(JsonNode? knoten)
    {
        if (knoten is JsonArray liste)
        {
            foreach (var teil in liste) Schwaerze(teil);
        }
        else if (knoten is JsonObject objekt)
        {
            if (objekt.ContainsKey("g") && objekt.ContainsKey("p")) objekt["g"] = "";
            foreach (var teil in objekt) Schwaerze(teil.Value);
        }
    }

    /// <summary>Folder of the test project that runs; the paths that a build writes into the program may be others.</summary>
    public static string Projektordner()
    {
        var ordner = new DirectoryInfo(AppContext.BaseDirectory);
        while (ordner is not null && ordner.GetFiles("*.csproj").Length == 0) ordner = ordner.Parent;
        return ordner?.FullName ?? throw new InvalidOperationException($"Oberhalb von {AppContext.BaseDirectory} liegt kein Testprojekt.");
    }

    // a month that an old version did not have has no first day
    private sealed class MonatAlsZahl : JsonConverter<Monat>
    {
        public override Monat Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, Monat value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Index);
    }
}
