import { useTranslation } from "react-i18next";
import { StateMark } from "../components/StateMark";

/** Said as it happens, as a passphrase is typed unseen. */
export function CapsLockHint({ isOn }: { readonly isOn: boolean }) {
  const { t } = useTranslation("unlock");
  return (
    <div role="status">
      {isOn && (
        <StateMark tone="attention" shape="triangle">
          {t("capsLock")}
        </StateMark>
      )}
    </div>
  );
}
