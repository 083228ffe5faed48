import { useTranslation } from "react-i18next";
import { CountBadge } from "../../components/CountBadge";
import { classes } from "../../components/classes";
import { MenuButton } from "../../components/Menu";
import { APPLICATION_STATES, type ApplicationState } from "../../domain/applicationState";
import type { StateFilter } from "./applicationRows";
import styles from "./StateFilters.module.css";

type Props = {
  readonly counts: Readonly<Record<ApplicationState, number>>;
  readonly total: number;
  readonly filter: StateFilter;
  readonly onChange: (filter: StateFilter) => void;
};

/** The states work goes through; the others stand in a menu, so that the list keeps its height. */
const ALWAYS: ReadonlySet<ApplicationState> = new Set([
  "toCheck",
  "pending",
  "offered",
  "accepted",
  "waitlisted",
]);

/** One button for each state of the way, with how many stand there, and a menu for the rest. */
export function StateFilters({ counts, total, filter, onChange }: Props) {
  const { t } = useTranslation("applications");
  const states = APPLICATION_STATES.filter((state) => ALWAYS.has(state) || state === filter);
  const others = APPLICATION_STATES.filter((state) => !states.includes(state));
  const entries = [
    { key: "any" as StateFilter, label: t("all"), count: total },
    ...states.map((state) => ({ key: state, label: t(`state.${state}`), count: counts[state] })),
  ];
  return (
    <fieldset className={styles.filters} aria-label={t("filter")}>
      {entries.map(({ key, label, count }) => (
        <button
          key={key}
          type="button"
          aria-pressed={filter === key}
          className={classes(styles.filter, filter === key && styles.chosen)}
          onClick={() => onChange(key)}
        >
          {label}
          <CountBadge count={count} look="soft" />
        </button>
      ))}
      <MenuButton
        label={t("otherStates")}
        entries={others.map((state) => ({
          key: state,
          label: t("stateAndCount", { state: t(`state.${state}`), count: counts[state] }),
          isDisabled: counts[state] === 0,
        }))}
        onChoose={(key) => onChange(others.find((state) => state === key) ?? filter)}
      />
    </fieldset>
  );
}
