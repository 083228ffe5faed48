import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { changeAppearance, useAppearance } from "../../components/appearance";
import { Button } from "../../components/Button";
import { ConfirmDialog } from "../../components/Dialog";
import { MenuButton } from "../../components/Menu";
import { PlaceHeader } from "../../components/PlaceHeader";
import { TextLink } from "../../components/TextLink";
import { formatDay, formatSessionTimeAndYear } from "../../domain/calendarWords";
import type { Session } from "../../domain/edition";
import { dateOf } from "../../domain/programme";
import { useAcademy } from "../academy";
import { goTo, pathTo } from "../goTo";

type Props = {
  readonly session: Session;
  readonly sessions: readonly Session[];
  readonly venue: string | null;
  /** Nobody signs in at a march, and a cancelled session has no sheet. */
  readonly hasSheet: boolean;
};

/** Which session this is, the way to another one, and the way to its paper. */
export const RegisterHead = memo(function RegisterHead(props: Props) {
  const { session, sessions, venue, hasSheet } = props;
  const { t } = useTranslation("register");
  const { registerMode } = useAcademy();
  const titleOf = ({ number, title }: Session) =>
    number === null ? title : t("numberedSession", { number, title });
  return (
    <PlaceHeader
      height="low"
      title={titleOf(session)}
      line={`${formatSessionTimeAndYear(session.time)} · ${venue ?? t("venueNotStated")}`}
      action={
        registerMode === null ? (
          <>
            <MenuButton
              label={t("otherSession")}
              entries={sessions.map((one) => {
                const date = dateOf(one);
                const when = date === null ? "" : formatDay(date);
                const label = t("sessionOption", { when, title: titleOf(one) });
                return { key: one.id, label, isDisabled: one.id === session.id };
              })}
              onChoose={(id) => goTo("register", id)}
            />
            {hasSheet && (
              <TextLink look="plain" to={pathTo("register", session.id, "sheet")}>
                {t("openSheet")}
              </TextLink>
            )}
            <MoreMenu session={session} />
          </>
        ) : (
          <TouchMenu />
        )
      }
    />
  );
});

/** What is done around the register: typing the paper in, larger rows, and leaving the laptop with a helper. */
function MoreMenu({ session }: { readonly session: Session }) {
  const { t } = useTranslation("register");
  const { startRegisterMode } = useAcademy();
  const { touch } = useAppearance();
  const [isAsking, setIsAsking] = useState(false);
  const isCancelled = session.state === "cancelled";
  const ways: Readonly<Record<string, () => void>> = {
    copy: () => goTo("register", session.id, "copy"),
    type: () => goTo("register", session.id, "type"),
    touch: changeTouch,
    mode: () => setIsAsking(true),
  };
  return (
    <>
      <MenuButton
        label={t("more")}
        entries={[
          { key: "copy", label: t("openCopy"), isDisabled: isCancelled },
          { key: "type", label: t("typeSheet"), isDisabled: isCancelled },
          { key: "touch", label: t(touch === "large" ? "normalTouch" : "largeTouch") },
          { key: "mode", label: t("registerMode"), isDisabled: isCancelled },
        ]}
        onChoose={(key) => ways[key]?.()}
      />
      <ConfirmDialog
        isOpen={isAsking}
        title={t("registerModeAsk")}
        confirmLabel={t("registerModeStart")}
        cancelLabel={t("cancel")}
        onConfirm={() => startRegisterMode(session.id)}
        onCancel={() => setIsAsking(false)}
      >
        {t("registerModeExplained")}
      </ConfirmDialog>
    </>
  );
}

function TouchMenu() {
  const { t } = useTranslation("register");
  const { touch } = useAppearance();
  return (
    <Button size="touch" onPress={changeTouch}>
      {t(touch === "large" ? "normalTouch" : "largeTouch")}
    </Button>
  );
}

function changeTouch(): void {
  changeAppearance({ touch: isTouchLarge() ? "normal" : "large" });
}

function isTouchLarge(): boolean {
  return document.documentElement.dataset.touch === "large";
}
