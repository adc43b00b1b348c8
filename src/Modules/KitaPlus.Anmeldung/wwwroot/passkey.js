// Passkeys anlegen und benutzen: holt die Vorgaben vom Server, fragt das Gerät und sendet dann das Formular.
(() => {
    "use strict";
    const adresse = "/anmelden/passkey";

    const alsBytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), z => z.charCodeAt(0)).buffer;
    const alsText = bytes => bytes && btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
    const mitBytes = liste => (liste ?? []).map(x => ({ ...x, id: alsBytes(x.id) }));

    const anlegen = async o => navigator.credentials.create({
        publicKey: { ...o, challenge: alsBytes(o.challenge), user: { ...o.user, id: alsBytes(o.user.id) }, excludeCredentials: mitBytes(o.excludeCredentials) }
    });
    const benutzen = async o => navigator.credentials.get({
        publicKey: { ...o, challenge: alsBytes(o.challenge), allowCredentials: mitBytes(o.allowCredentials) }
    });

    const alsJson = p => JSON.stringify({
        id: p.id,
        rawId: alsText(p.rawId),
        type: p.type,
        authenticatorAttachment: p.authenticatorAttachment ?? undefined,
        clientExtensionResults: p.getClientExtensionResults(),
        response: {
            clientDataJSON: alsText(p.response.clientDataJSON),
            attestationObject: alsText(p.response.attestationObject) ?? undefined,
            transports: p.response.getTransports?.(),
            authenticatorData: alsText(p.response.authenticatorData ?? p.response.getAuthenticatorData?.()) ?? undefined,
            signature: alsText(p.response.signature) ?? undefined,
            userHandle: alsText(p.response.userHandle) ?? undefined
        }
    });

    const melde = text => {
        const ort = document.querySelector("[data-passkey-meldung]");
        if (!ort) return;
        ort.textContent = text;
        ort.hidden = !text;
    };

    const frage = async formular => {
        const neu = formular.dataset.passkey === "anlegen";
        const daten = new FormData();
        daten.set("anlegen", String(neu));
        daten.set("__RequestVerificationToken", formular.elements["__RequestVerificationToken"].value);
        const antwort = await fetch(adresse, { method: "POST", body: daten, credentials: "same-origin" });
        if (!antwort.ok) throw new Error("abgelaufen");
        const vorgaben = await antwort.json();
        formular.querySelector("[data-passkey-antwort]").value = alsJson(await (neu ? anlegen(vorgaben) : benutzen(vorgaben)));
        HTMLFormElement.prototype.submit.call(formular);
    };

    document.addEventListener("submit", ereignis => {
        const formular = ereignis.target.closest?.("form[data-passkey]");
        if (!formular) return;
        ereignis.preventDefault();
        ereignis.stopPropagation();
        if (!formular.reportValidity()) return;
        if (!window.PublicKeyCredential) {
            melde("Dieser Browser kann keine Passkeys; bitte die Authenticator-App benutzen.");
            return;
        }
        melde("");
        frage(formular).catch(fehler => melde(fehler.message === "abgelaufen"
            ? "Die Seite ist abgelaufen; bitte neu laden."
            : "Das Gerät hat keinen Passkey geliefert; bitte noch einmal versuchen oder die Authenticator-App benutzen."));
    }, true);
})();
