import { useTranslation } from "react-i18next";
import { splitVersions } from "../../actions/joinVersions";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { useSay } from "../../components/Say";
import { TextLink } from "../../components/TextLink";
import type { Application } from "../../domain/application";
import { formatDay } from "../../domain/calendarWords";
import type { Facts } from "../../domain/records";
import { useAcademy } from "../academy";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";

/** Which version stands for which, and the way to take them apart again. */
export function VersionsLine({ application }: { readonly application: Application }) {
  const { t } = useTranslation(["applications", "checking"]);
  const { check, joined } = application;
  const otherId = check.kind === "replaced" ? check.by : (joined?.earlierId ?? null);
  const number = useQuestion(numberOf, otherId);
  if (otherId === null || number === null) return null;
  const open = (
    <TextLink to={pathTo("applications", otherId)}>{t("checking:twinOpen", { number })}</TextLink>
  );
  if (check.kind === "replaced") {
    return (
      <Banner tone="info" action={open}>
        {t("replacedBy", { number, day: formatDay(check.on) })}
      </Banner>
    );
  }
  if (joined === null || joined === undefined) return null;
  return (
    <Banner tone="info" action={<Split application={application} />}>
      {t("standsFor", { number, day: formatDay(joined.on) })} {open}
    </Banner>
  );
}

function Split({ application }: { readonly application: Application }) {
  const { t } = useTranslation("applications");
  const { vault, newId } = useAcademy();
  const say = useSay();
  const split = () => {
    splitVersions(vault, newId, application.id).then(
      (outcome) => {
        if (outcome.ok) say({ words: t("split") });
        else say({ words: t(`refused.${outcome.error.kind}`), tone: "danger" });
      },
      () => say({ words: t("notSaved"), tone: "danger" }),
    );
  };
  return <Button onPress={split}>{t("splitVersions")}</Button>;
}

function numberOf(facts: Facts, id: string | null): number | null {
  return facts.application.get(id ?? "")?.number ?? null;
}
