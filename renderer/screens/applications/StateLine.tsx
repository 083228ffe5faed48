import { useTranslation } from "react-i18next";
import type { ApplicationState } from "../../domain/applicationState";

type Props = {
  readonly counts: Readonly<Record<ApplicationState, number>>;
  readonly total: number;
  /** Places promised or taken. */
  readonly taken: number;
  /** Null where the call does not state it. */
  readonly capacity: number | null;
};

/** "47 received · 12 to check · 9 to decide …", and the places where the call states how many there are. */
export function StateLine({ counts, total, taken, capacity }: Props) {
  const { t } = useTranslation("applications");
  const line = t("line", {
    received: total,
    toCheck: counts.toCheck,
    toDecide: counts.pending,
    offered: counts.offered,
    accepted: counts.accepted,
  });
  if (capacity === null) return <>{line}</>;
  const places = t("lineCapacity", { taken, capacity });
  return <>{[line, places].join(" · ")}</>;
}
