import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Desktop } from "../../actions/outside";
import { Button } from "../../components/Button";
import type { SystemSecret } from "../../storage/unlocking";

type Props = {
  readonly desktop: Pick<Desktop, "askSystemKey" | "readSystemKey">;
  readonly onKey: (secret: SystemSecret) => void;
};

/** One press opens, where the coordinator asked the keychain for it; else nothing is shown. */
export function SystemKeyButton({ desktop, onKey }: Props) {
  const { t } = useTranslation("unlock");
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    void desktop
      .askSystemKey("academy")
      .then((state) => setKept(state.kind === "available" && state.isKept))
      .catch(() => setKept(false));
  }, [desktop]);
  if (!isKept) return null;
  const open = async (): Promise<void> => {
    const systemKey = await desktop.readSystemKey("academy").catch(() => null);
    if (systemKey === null) setKept(false);
    else onKey({ kind: "systemKey", systemKey });
  };
  return <Button onPress={() => void open()}>{t("bySystem")}</Button>;
}
