import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { IconButton } from "../../components/IconButton";
import { MenuButton } from "../../components/Menu";
import type { Application } from "../../domain/application";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { type Asked, DecisionDialog } from "./DecisionDialog";
import styles from "./DecisionPanel.module.css";
import type { Deciding } from "./useDeciding";
import { waitingPlace } from "./waitingPlace";

type Props = {
  readonly application: Application;
  readonly name: string;
  readonly deciding: Deciding;
};

/** The buttons that fit the state: decide, note an answer, move on the waiting list, reopen. */
export function DecisionDeeds({ application, name, deciding }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <>
      <Deeds application={application} deciding={deciding} onAsk={setAsked} />
      {asked !== null && (
        <DecisionDialog
          asked={asked}
          editionId={application.editionId}
          name={name}
          deciding={deciding}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

type DeedsProps = {
  readonly application: Application;
  readonly deciding: Deciding;
  readonly onAsk: (asked: Asked) => void;
};

function Deeds({ application, deciding, onAsk }: DeedsProps) {
  const { decision, check } = application;
  switch (decision.kind) {
    case "pending":
      return check.kind === "checked" ? (
        <PendingDeeds onAsk={onAsk} onCheckAgain={deciding.checkAgain} />
      ) : null;
    case "offered":
      return decision.answer.kind === "waiting" ? (
        <OfferDeeds deciding={deciding} onAsk={onAsk} />
      ) : (
        <ReopenDeed isShown={decision.answer.kind !== "accepted"} onAsk={onAsk} />
      );
    case "waitlisted":
      return <WaitingDeeds application={application} deciding={deciding} onAsk={onAsk} />;
    case "declined":
    case "withdrawn":
    case "deferred":
      return <ReopenDeed isShown onAsk={onAsk} />;
  }
}

type AskProps = { readonly onAsk: (asked: Asked) => void };

const CHECK_AGAIN = "checkAgain";

function PendingDeeds({ onAsk, onCheckAgain }: AskProps & { readonly onCheckAgain: () => void }) {
  const { t } = useTranslation("applications");
  return (
    <div className={styles.deeds}>
      <Button look="primary" onPress={() => onAsk("offered")}>
        {t("decide.offered")}
      </Button>
      <Button onPress={() => onAsk("waitlisted")}>{t("decide.waitlisted")}</Button>
      <Button onPress={() => onAsk("declined")}>{t("decide.declined")}</Button>
      <MenuButton
        label={t("moreDecisions")}
        entries={[
          { key: "withdrawn", label: t("decide.withdrawn") },
          { key: "deferred", label: t("decide.deferred") },
          { key: CHECK_AGAIN, label: t("checkAgain") },
        ]}
        onChoose={(key) => {
          if (key === CHECK_AGAIN) onCheckAgain();
          else if (key === "withdrawn" || key === "deferred") onAsk(key);
        }}
      />
    </div>
  );
}

function OfferDeeds({ deciding, onAsk }: AskProps & { readonly deciding: Deciding }) {
  const { t } = useTranslation("applications");
  const { today } = useAcademy();
  return (
    <>
      <p>{t("answerTitle")}</p>
      <div className={styles.deeds}>
        <Button look="primary" onPress={() => deciding.answer({ kind: "accepted", on: today })}>
          {t("answer.accepted")}
        </Button>
        <Button onPress={() => onAsk("turnedDown")}>{t("answer.turnedDown")}</Button>
        <Button onPress={() => deciding.answer({ kind: "lapsed", on: today })}>
          {t("answer.lapsed")}
        </Button>
        <Button look="quiet" onPress={() => onAsk("reopen")}>
          {t("reopen")}
        </Button>
      </div>
    </>
  );
}

function WaitingDeeds({ application, deciding, onAsk }: DeedsProps) {
  const { t } = useTranslation("applications");
  const { position, all } = useQuestion(waitingPlace, application.editionId, application.id);
  return (
    <div className={styles.deeds}>
      <Button look="primary" onPress={() => onAsk("offered")}>
        {t("decide.offered")}
      </Button>
      <Button onPress={() => onAsk("declined")}>{t("decide.declined")}</Button>
      <IconButton
        icon={ArrowUp}
        label={t("moveUp")}
        isDisabled={position <= 1}
        onPress={() => deciding.move(position - 1)}
      />
      <IconButton
        icon={ArrowDown}
        label={t("moveDown")}
        isDisabled={position >= all}
        onPress={() => deciding.move(position + 1)}
      />
      <Button look="quiet" onPress={() => onAsk("reopen")}>
        {t("reopen")}
      </Button>
    </div>
  );
}

function ReopenDeed({ isShown, onAsk }: AskProps & { readonly isShown: boolean }) {
  const { t } = useTranslation("applications");
  if (!isShown) return null;
  return (
    <div className={styles.deeds}>
      <Button onPress={() => onAsk("reopen")}>{t("reopen")}</Button>
    </div>
  );
}
