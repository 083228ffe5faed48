import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { SessionId } from "../domain/ids";
import { Register } from "../screens/register/Register";
import { HandedFrame } from "./HandedFrame";
import type { WatchedVault } from "./watchSaving";

type Props = { readonly watched: WatchedVault; readonly sessionId: SessionId };

/** Register mode: one session's register. */
export function RegisterFrame({ watched, sessionId }: Props) {
  const { t } = useTranslation(["frame", "places"]);
  const steps = useMemo(() => [sessionId], [sessionId]);
  return (
    <HandedFrame
      watched={watched}
      place={t("places:register")}
      title={t("registerModeTitle")}
      words={t("registerModeWords")}
      subject={sessionId}
    >
      <Register steps={steps} />
    </HandedFrame>
  );
}
