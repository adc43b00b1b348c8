using QRCoder;

namespace KitaPlus.Anmeldung;

/// <summary>A QR code as SVG, black on white in every colour scheme, so that cameras read it.</summary>
internal static class QrBild
{
    private const int Punkt = 5;

    public static string Svg(string inhalt)
    {
        using var daten = QRCodeGenerator.GenerateQrCode(inhalt, QRCodeGenerator.ECCLevel.M);
        using var bild = new SvgQRCode(daten);
        return bild.GetGraphic(Punkt, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.WidthHeightAttribute);
    }
}
