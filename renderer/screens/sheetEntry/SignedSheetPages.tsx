import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { type OpenedOriginal, openOriginalText } from "../../actions/openOriginalText";
import type { SignedSheet } from "../../domain/signedSheet";
import { useAcademy } from "../academy";
import { OriginalPages } from "../checking/OriginalPages";
import { useSeen } from "../useSeen";

/** The pages of a scan, opened from its seal and drawn in a worker. */
export function SignedSheetPages({ sheet }: { readonly sheet: SignedSheet }) {
  const { t } = useTranslation("signedSheets");
  const opened = useOpened(sheet);
  useSeen("sawSignedSheet", sheet.id);
  if (opened === null) return <p>{t("opening")}</p>;
  if (opened.kind !== "open" || opened.pages === null) {
    return <p>{t(opened.kind === "gone" ? "gone" : "notShown")}</p>;
  }
  return <OriginalPages original={sheet.original} pages={opened.pages} lookAt={undefined} />;
}

const NOT_SHOWN = { kind: "gone" } as const;

function useOpened({ original }: SignedSheet): OpenedOriginal | null {
  const { vault, startReading } = useAcademy();
  const [opened, setOpened] = useState<OpenedOriginal | null>(null);
  useEffect(() => {
    let isWanted = true;
    const reader = startReading();
    openOriginalText(vault, original, reader)
      .finally(reader.close)
      .then(
        (outcome) => {
          if (isWanted) setOpened(outcome);
        },
        () => {
          if (isWanted) setOpened(NOT_SHOWN);
        },
      );
    return () => {
      isWanted = false;
    };
  }, [vault, original, startReading]);
  return opened;
}
