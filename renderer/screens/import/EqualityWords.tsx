import { useTranslation } from "react-i18next";
import { Banner } from "../../components/Banner";
import { Button } from "../../components/Button";
import { useSay } from "../../components/Say";
import { FEWEST_EQUALITY_RESPONSES } from "../../storage/equalityPool";
import type { ImportState } from "./importDesk";

type Props = {
  readonly equality: Extract<ImportState, { readonly kind: "done" }>["equality"];
  readonly onDiscard: () => void;
};

/** What became of the equality pages: stored without a link, or waiting for company so that none can be traced. Their answers are never shown here. */
export function EqualityWords({ equality: { stored, waiting }, onDiscard }: Props) {
  const { t } = useTranslation("imports");
  const say = useSay();
  if (waiting > 0) {
    return (
      <Banner
        tone="info"
        title={t("equalityTitle")}
        action={
          <Button
            look="quiet"
            onPress={() => {
              onDiscard();
              say({ words: t("equalityDiscarded") });
            }}
          >
            {t("equalityDiscard")}
          </Button>
        }
      >
        {t("equalityWaiting", { count: waiting, least: FEWEST_EQUALITY_RESPONSES })}
      </Banner>
    );
  }
  if (stored === 0) return null;
  return (
    <Banner tone="info" title={t("equalityTitle")}>
      {t("equalityStored", { count: stored })}
    </Banner>
  );
}
