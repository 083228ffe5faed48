import { useTranslation } from "react-i18next";
import { CountBadge } from "../components/CountBadge";
import { classes } from "../components/classes";
import { KeyHint } from "../components/KeyHint";
import { useAcademy } from "../screens/academy";
import { type PlaceKey, pathTo } from "../screens/goTo";
import { useQuestionInPause } from "../screens/useQuestionInPause";
import styles from "./PlacesMenu.module.css";
import { PLACES, type PlaceOfMenu } from "./places";
import { digitOfNth } from "./useFrameKeys";

/** The places at the side. A number beside a place is work waiting, nothing else. */
export function PlacesMenu({ here }: { readonly here: PlaceKey | null }) {
  const { t } = useTranslation("frame");
  return (
    <nav className={styles.menu} aria-label={t("menu")}>
      <ul>
        {PLACES.map((place, index) => (
          <li key={place.key}>
            <PlaceLink place={place} isHere={place.key === here} index={index} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

type LinkProps = {
  readonly place: PlaceOfMenu;
  readonly isHere: boolean;
  readonly index: number;
};

function PlaceLink({ place, isHere, index }: LinkProps) {
  const { t } = useTranslation(["places", "frame"]);
  const { today } = useAcademy();
  const count = useQuestionInPause(place.waiting ?? nothingWaits, today);
  const Icon = place.icon;
  return (
    <a
      className={classes(styles.place, isHere && styles.here)}
      href={`#${pathTo(place.key)}`}
      aria-current={isHere ? "page" : undefined}
      aria-keyshortcuts={shortcutOf(place.key, index)}
    >
      <Icon size={20} aria-hidden="true" className={styles.icon} />
      <span className={styles.words}>{t(place.key)}</span>
      {count > 0 && (
        <CountBadge count={count} look="waiting" label={t("frame:waiting", { count })} />
      )}
      {place.key === "settings" && (
        <span className={styles.keys}>
          <KeyHint keys="Ctrl ," />
        </span>
      )}
    </a>
  );
}

function shortcutOf(key: PlaceKey, index: number): string | undefined {
  if (key === "settings") return "Control+,";
  const digit = digitOfNth(index);
  return digit === null ? undefined : `Alt+${digit}`;
}

function nothingWaits(): number {
  return 0;
}
