import { FileDown, Mail, Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { letterMail } from "../../actions/mailLetter";
import { Button } from "../../components/Button";
import { ConfirmDialog } from "../../components/Dialog";
import { MenuButton } from "../../components/Menu";
import { mailtoLink } from "../../domain/mailText";
import type { DeedsProps } from "./LetterDeeds";
import { madeWords } from "./madeWords";
import { useWaysOut, type WayOut } from "./useWaysOut";

/** The ways a letter can go; one that has gone out goes again only after asking, whichever way. */
export function LetterWays(props: DeedsProps) {
  const { letter, composed, sending, isBlocked, isWord } = props;
  const { t } = useTranslation("letters");
  const [asked, setAsked] = useState<WayOut | null>(null);
  const { made } = letter;
  const letOut = useWaysOut(props);
  const ask = (way: WayOut) => (made === null ? letOut(way) : setAsked(way));
  const isDisabled = isBlocked || sending.isBusy;
  const hasLink = composed !== null && mailtoLink(letterMail(composed)) !== null;
  return (
    <>
      <Button look="primary" icon={FileDown} isDisabled={isDisabled} onPress={() => ask("saved")}>
        {t(made === null ? "makeOne" : "makeAgain")}
      </Button>
      <MenuButton
        label={t("toPrint")}
        icon={Printer}
        isDisabled={isDisabled}
        entries={[
          { key: "paper", label: t("deeds.paper"), isDisabled: isWord },
          { key: "pdf", label: t("deeds.pdf"), isDisabled: isWord },
          { key: "printed", label: t("deeds.printed") },
        ]}
        onChoose={(key) => ask(key as WayOut)}
      />
      <MenuButton
        label={t("toMail")}
        icon={Mail}
        isDisabled={isDisabled}
        entries={[
          { key: "mailed", label: t("deeds.mailed") },
          { key: "copied", label: t("deeds.copied"), isDisabled: isWord },
          {
            key: "mailto",
            label: t(isWord || hasLink ? "deeds.mailto" : "deeds.mailtoLong"),
            isDisabled: isWord || !hasLink,
          },
        ]}
        onChoose={(key) => ask(key as WayOut)}
      />
      {made !== null && (
        <ConfirmDialog
          isOpen={asked !== null}
          title={t("makeAgainTitle")}
          confirmLabel={t(asked === "saved" ? "again.saved" : "again.other")}
          cancelLabel={t("cancel")}
          onConfirm={() => {
            setAsked(null);
            if (asked !== null) letOut(asked);
          }}
          onCancel={() => setAsked(null)}
        >
          {t("makeAgainWords", { how: madeWords(t, made) })}
        </ConfirmDialog>
      )}
    </>
  );
}
