import { useTranslation } from "react-i18next";
import { Banner } from "../components/Banner";
import { Button } from "../components/Button";
import { EmptyState } from "../components/EmptyState";
import { Place } from "../components/Place";
import { PlaceHeader } from "../components/PlaceHeader";
import { TextLink } from "../components/TextLink";
import { pathTo } from "../screens/goTo";

type Props = { readonly error: Error; readonly onAgain: () => void };

/** In place of a screen that broke: what happened, that nothing was lost, and a way on. */
export function BrokenPlace({ error, onAgain }: Props) {
  const { t } = useTranslation("frame");
  return (
    <Place header={<PlaceHeader title={t("brokenTitle")} />}>
      <Banner
        tone="danger"
        action={
          <Button look="primary" onPress={onAgain}>
            {t("brokenAgain")}
          </Button>
        }
      >
        {t("brokenWords")}
      </Banner>
      <details>
        <summary>{t("brokenDetail")}</summary>
        <pre>{error.message}</pre>
      </details>
    </Place>
  );
}

/** An address that leads nowhere. */
export function NoSuchPlace() {
  const { t } = useTranslation("frame");
  return (
    <Place header={<PlaceHeader title={t("notHereTitle")} />}>
      <EmptyState
        title={t("notHereWords")}
        action={
          <TextLink to={pathTo("today")} look="plain">
            {t("toToday")}
          </TextLink>
        }
      />
    </Place>
  );
}
