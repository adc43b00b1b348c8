using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KitaPlus.Anmeldung.Tests;

/// <summary>A passkey device in software (WebAuthn, ES256, no attestation): answers what the browser would hand over.</summary>
internal sealed class Softwareschluessel(Uri herkunft) : IDisposable
{
    private const byte Anwesend = 0x01;
    private const byte Geprueft = 0x04;
    private const byte MitSchluessel = 0x40;

    private readonly ECDsa schluessel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private string benutzer = "";

    public uint Zaehler { get; set; }

    /// <summary>Where the page claims to be.</summary>
    public string Herkunft { get; set; } = herkunft.GetLeftPart(UriPartial.Authority);

    public string LegeAn(string vorgaben)
    {
        using var o = JsonDocument.Parse(vorgaben);
        benutzer = o.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        var punkt = schluessel.ExportParameters(includePrivateParameters: false).Q;
        byte[] oeffentlich = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. punkt.X!, 0x22, 0x58, 0x20, .. punkt.Y!];
        byte[] daten = [.. Daten(Anwesend | Geprueft | MitSchluessel), .. new byte[16], 0, (byte)id.Length, .. id, .. oeffentlich];
        byte[] beglaubigung = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)daten.Length, .. daten];
        return Antwort(new { clientDataJSON = Text(Klient("webauthn.create", o)), attestationObject = Text(beglaubigung), transports = new[] { "internal" } });
    }

    public string Unterschreibe(string vorgaben)
    {
        using var o = JsonDocument.Parse(vorgaben);
        Zaehler++;
        var (daten, klient) = (Daten(Anwesend | Geprueft), Klient("webauthn.get", o));
        var unterschrift = schluessel.SignData([.. daten, .. SHA256.HashData(klient)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Antwort(new { clientDataJSON = Text(klient), authenticatorData = Text(daten), signature = Text(unterschrift), userHandle = benutzer });
    }

    public void Dispose() => schluessel.Dispose();

    private string Antwort(object inhalt) => JsonSerializer.Serialize(new { id = Text(id), rawId = Text(id), type = "public-key", clientExtensionResults = new { }, response = inhalt });

    private byte[] Klient(string art, JsonDocument vorgaben) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type = art, challenge = vorgaben.RootElement.GetProperty("challenge").GetString(), origin = Herkunft, crossOrigin = false });

    private byte[] Daten(int merkmale)
    {
        var zaehler = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(zaehler, Zaehler);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(herkunft.Host)), (byte)merkmale, .. zaehler];
    }

    private static string Text(byte[] daten) => Base64Url.EncodeToString(daten);
}
