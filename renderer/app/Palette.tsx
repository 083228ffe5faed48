import { useMemo, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { SearchField } from "react-aria-components/SearchField";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-hash-location";
import { classes } from "../components/classes";
import { Dialog } from "../components/Dialog";
import styles from "../components/FindList.module.css";
import { useAcademy } from "../screens/academy";
import { useShowEdition } from "../screens/editions/useShowEdition";
import { pathTo } from "../screens/goTo";
import { useQuestion } from "../screens/useQuestion";
import { currentEdition } from "../storage/questions/currentEdition";
import { type Findable, findable, findables, matching } from "./findables";
import { PLACES } from "./places";

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

/** Ctrl K: type a few letters of anyone or anything, Enter goes there. */
export function Palette({ isOpen, onClose }: Props) {
  const { t } = useTranslation("frame");
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("findTitle")} width="narrow">
      <Finder onClose={onClose} />
    </Dialog>
  );
}

function Finder({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("frame");
  const [typed, setTyped] = useState("");
  const { today } = useAcademy();
  const edition = useQuestion(currentEdition, today);
  const show = useShowEdition();
  const found = matching(useEverything(), typed);
  const open = async (one: Findable) => {
    onClose();
    if (one.edition !== null && one.edition.id !== edition?.id) await show(one.edition);
    navigate(one.to);
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label={t("findLabel")} autoFocus className={classes(styles.search)}>
        <Input className={classes(styles.input)} placeholder={t("findPlaceholder")} dir="auto" />
      </SearchField>
      <ListBox
        aria-label={t("findResults")}
        className={classes(styles.list)}
        items={found}
        onAction={(key) => {
          const chosen = found.find((one) => one.key === key);
          if (chosen !== undefined) void open(chosen);
        }}
        renderEmptyState={() => (
          <p className={styles.none}>{typed.trim() === "" ? t("findStart") : t("findNothing")}</p>
        )}
      >
        {(one) => (
          <ListBoxItem id={one.key} textValue={one.name} className={classes(styles.item)}>
            <bdi className={styles.name}>{one.name}</bdi>
            <KindWords
              kind={one.kind}
              edition={one.edition?.id === edition?.id ? null : one.edition}
            />
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}

/** The places of the menu, then everything that lives in one of them. */
function useEverything(): readonly Findable[] {
  const { t } = useTranslation("places");
  const things = useQuestion(findables);
  return useMemo(() => {
    const open = PLACES.map(({ key }) =>
      findable(pathTo(key), t(key), { kind: "place", place: key }, []),
    );
    const here = (to: string): boolean => open.some((place) => to.startsWith(`${place.to}/`));
    return [...open, ...things.filter(({ to }) => here(to))];
  }, [things, t]);
}

/** What it is, and of which edition where that is not the one one works in. */
function KindWords({ kind, edition }: Pick<Findable, "kind" | "edition">) {
  const { t } = useTranslation("frame");
  const words = {
    place: t("kindPlace"),
    person: t("kindPerson"),
    session: t("kindSession"),
    application: t("kindApplication", { number: kind.kind === "application" ? kind.number : "" }),
  };
  const word = words[kind.kind];
  return (
    <span className={styles.beside}>
      {edition === null ? word : t("kindOfEdition", { word, edition: edition.name })}
    </span>
  );
}
