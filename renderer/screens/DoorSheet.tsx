import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { GroundMark } from "../components/GroundMark";
import { PLACE_TITLE_ID } from "../components/PlaceHeader";
import styles from "./DoorSheet.module.css";

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** One softer line under the title. */
  readonly line?: string;
};

/** The screens before an academy is open: the sign and the name at one side, what is asked at the other. */
export function DoorSheet({ title, children, line }: Props) {
  const { t } = useTranslation(["common", "welcome"]);
  return (
    <div className={styles.door}>
      <header className={styles.cover}>
        <div className={styles.sign}>
          <GroundMark size={220} ground="onBand" />
        </div>
        <p className={styles.name}>{t("appName")}</p>
        <p className={styles.promise}>{t("welcome:promise")}</p>
      </header>
      <main className={styles.sheet}>
        <div className={styles.content}>
          <div>
            <h1 id={PLACE_TITLE_ID} tabIndex={-1} className={styles.title}>
              {title}
            </h1>
            {line && <p className={styles.line}>{line}</p>}
          </div>
          {children}
        </div>
      </main>
    </div>
  );
}
