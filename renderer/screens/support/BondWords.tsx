import { useTranslation } from "react-i18next";
import type { Edition } from "../../domain/edition";
import { bondOf, type Mentor } from "../../domain/pairing";
import styles from "./Support.module.css";

type Props = { readonly edition: Edition; readonly members: readonly Mentor[] };

/** Why they go together: "share Arabic and Speaking out; both in Brent". */
export function BondWords({ edition, members }: Props) {
  const { t } = useTranslation("support");
  const [one, other] = members;
  const bond = one === undefined || other === undefined ? null : bondOf(one, other);
  if (bond === null) return <span className={styles.soft}>{t("sameOrganisation")}</span>;
  const themes = edition.themes
    .filter(({ key }) => bond.themes.includes(key))
    .map(({ title }) => title);
  const shared = [...bond.languages, ...themes];
  const list = new Intl.ListFormat("en-GB").format(shared);
  const parts = [
    shared.length > 0 ? t("share", { list }) : t("shareNothing"),
    ...(bond.area === null ? [] : [t("bothIn", { area: bond.area })]),
    ...(bond.availability > 0
      ? [t("canBoth", { percent: Math.round(bond.availability * 100) })]
      : []),
  ];
  return <span className={styles.soft}>{parts.join("; ")}</span>;
}
