import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { catalogue } from "./catalogue";

/** Makes the catalogue ready, at once: every text is already here, so nothing is loaded and nothing waits. */
export function startText(): void {
  void i18next.use(initReactI18next).init({
    lng: "en",
    fallbackLng: "en",
    resources: { en: catalogue },
    defaultNS: "common",
    initAsync: false,
    // React writes text nodes, so nothing needs escaping; escaping twice would show "&amp;" in names.
    interpolation: { escapeValue: false },
  });
}
