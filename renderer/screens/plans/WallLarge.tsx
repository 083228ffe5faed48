import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button";
import { IconButton } from "../../components/IconButton";
import { WholeWindow } from "../../components/WholeWindow";
import styles from "./Wall.module.css";
import { Cards } from "./WallCards";
import { CARDS_ON_PAGE, type WallCard, wallPages } from "./wallQuestions";

type Props = { readonly cards: readonly WallCard[]; readonly onClose: () => void };

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  " ": 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

/** The cards over the whole window, four at a time; arrows, page keys and a presenter's clicker turn them. */
export function WallLarge({ cards, onClose }: Props) {
  const { t } = useTranslation("plans");
  const pages = wallPages(cards);
  const [at, setAt] = useState(0);
  const last = pages.length - 1;
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      const onButton = event.key === " " && event.target instanceof HTMLButtonElement;
      const by = STEPS[event.key];
      if (by === undefined || onButton) return;
      event.preventDefault();
      setAt((before) => Math.min(last, Math.max(0, before + by)));
    };
    window.addEventListener("keydown", turn);
    return () => window.removeEventListener("keydown", turn);
  }, [last]);
  const page = pages[at] ?? [];
  const from = at * CARDS_ON_PAGE + 1;
  return (
    <WholeWindow label={t("wallTitle")} onClose={onClose}>
      <div className={styles.large}>
        <Cards cards={page} />
      </div>
      <div className={styles.largeFoot}>
        <span role="status">
          {t("cards", { from, to: from + page.length - 1, all: cards.length })}
        </span>
        <IconButton
          icon={ChevronLeft}
          label={t("earlierCards")}
          isDisabled={at === 0}
          onPress={() => setAt(at - 1)}
        />
        <IconButton
          icon={ChevronRight}
          label={t("laterCards")}
          isDisabled={at === last}
          onPress={() => setAt(at + 1)}
        />
        <Button look="quiet" shortcut="Esc" onPress={onClose}>
          {t("leaveLarge")}
        </Button>
      </div>
    </WholeWindow>
  );
}
