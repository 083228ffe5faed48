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
import { pathTo } from "../screens/goTo";
import { useQuestion } from "../screens/useQuestion";
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
  const found = matching(useEverything(), typed);
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
          onClose();
          navigate(String(key));
        }}
        renderEmptyState={() => (
          <p className={styles.none}>{typed.trim() === "" ? t("findStart") : t("findNothing")}</p>
        )}
      >
        {(one) => (
          <ListBoxItem id={one.to} textValue={one.name} className={classes(styles.item)}>
            <bdi className={styles.name}>{one.name}</bdi>
            <KindWords kind={one.kind} />
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

function KindWords({ kind }: { readonly kind: Findable["kind"] }) {
  const { t } = useTranslation("frame");
  const words = {
    place: t("kindPlace"),
    person: t("kindPerson"),
    session: t("kindSession"),
    application: t("kindApplication", { number: kind.kind === "application" ? kind.number : "" }),
  };
  return <span className={styles.beside}>{words[kind.kind]}</span>;
}
