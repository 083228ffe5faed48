import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "../../components/Section";
import {
  type Balance,
  balanceOf,
  OTHERS,
  sharedOrganisations,
} from "../../domain/selection/balance";
import type { RankedApplication } from "../../domain/selection/ranking";
import type { Selection } from "../../storage/questions/selection";
import { type Bar, BarChart } from "./BarChart";
import styles from "./PanelDetail.module.css";

type Props = { readonly selection: Selection; readonly above: readonly RankedApplication[] };

const KINDS = ["areas", "languages", "kinds"] as const;

/** How those chosen so far, and those above the line, compare with everyone. */
export const BalancePane = memo(function BalancePane({ selection, above }: Props) {
  const { t } = useTranslation("selection");
  const offered = selection.applications.filter(({ decision }) => decision.kind === "offered");
  const chosen = [...offered, ...above.map(({ application }) => application)];
  const balance = balanceOf(selection.applications, chosen);
  const shared = [...sharedOrganisations(chosen).values()];
  return (
    <div className={styles.detail}>
      <Section title={t("balance")}>
        <p className={styles.soft}>{t("balanceWords")}</p>
        {KINDS.map((kind) => (
          <Portions key={kind} kind={kind} balance={balance} />
        ))}
      </Section>
      {shared.length > 0 && (
        <Section title={t("sharedTitle")}>
          <ul className={styles.entries}>
            {shared.map(({ name, applications }) => (
              <li key={name} dir="auto">
                {t("sharedLine", {
                  name,
                  numbers: applications.map(({ number }) => number).join(", "),
                })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
});

type PortionsProps = { readonly kind: (typeof KINDS)[number]; readonly balance: Balance };

function Portions({ kind, balance }: PortionsProps) {
  const { t } = useTranslation("selection");
  const words = (label: string): string => {
    if (label === "") return t("noAnswer");
    if (label === OTHERS) return t("others");
    const isKind =
      kind === "kinds" && (label === "individual" || label === "group" || label === "ally");
    return isKind ? t(`balanceKinds.${label}`) : label;
  };
  const bars = balance[kind].map(({ label, chosen, all }): Bar => {
    const said = words(label);
    return {
      label: said,
      part: chosen,
      whole: all,
      said: t("portion", { label: said, chosen, all }),
    };
  });
  return <BarChart title={t(`balanceOf.${kind}`)} bars={bars} />;
}
