import { Settings2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { setPanel, setPlaces } from "../../actions/selection/panel";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Dialog } from "../../components/Dialog";
import { useSay } from "../../components/Say";
import { TextField } from "../../components/TextField";
import type { Selection } from "../../storage/questions/selection";
import { useAcademy } from "../academy";

type Props = {
  readonly selection: Selection;
  readonly scenario: number | null;
  readonly onScenario: (places: number | null) => void;
  readonly showsNames: boolean;
  readonly onShowNames: (isShown: boolean) => void;
};

/** Who decides and for how many; a number of places can be tried without being kept. */
export function PanelSettings({ selection, scenario, onScenario, showsNames, onShowNames }: Props) {
  const { t } = useTranslation("selection");
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState(scenario === null ? "" : String(scenario));
  const tried = placesIn(typed);
  const change = (text: string) => {
    setTyped(text);
    onScenario(placesIn(text));
  };
  return (
    <>
      <TextField label={t("whatIf")} type="number" value={typed} onChange={change} isInline />
      <Checkbox isSelected={showsNames} onChange={onShowNames}>
        {t("showNames")}
      </Checkbox>
      <Button icon={Settings2} onPress={() => setOpen(true)}>
        {t("setUp")}
      </Button>
      {isOpen && (
        <SettingsDialog selection={selection} tried={tried} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

type DialogProps = {
  readonly selection: Selection;
  readonly tried: number | null;
  readonly onClose: () => void;
};

function SettingsDialog({ selection, tried, onClose }: DialogProps) {
  const { t } = useTranslation(["selection", "common"]);
  const { vault } = useAcademy();
  const say = useSay();
  const { edition, capacity } = selection;
  const [places, setTypedPlaces] = useState(String(tried ?? capacity ?? ""));
  const [names, setNames] = useState(edition.panel ?? "");
  const [error, setError] = useState<string | undefined>(undefined);
  const save = async () => {
    const wanted = places.trim() === "" ? null : placesIn(places);
    if (places.trim() !== "" && wanted === null) return setError(t("noSuchNumber"));
    try {
      if (wanted !== capacity) await setPlaces(vault, edition.id, wanted);
      if (names.trim() !== (edition.panel ?? "")) await setPanel(vault, edition.id, names);
      say({ words: t("common:saved") });
      onClose();
    } catch {
      say({ words: t("notSaved"), tone: "danger" });
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("setUp")}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button look="primary" onPress={save}>
            {t("common:save")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("places")}
        type="number"
        value={places}
        onChange={setTypedPlaces}
        error={error}
        onSubmit={save}
        autoFocus
      />
      <TextField
        label={t("panelNames")}
        hint={t("panelHint")}
        value={names}
        onChange={setNames}
        onSubmit={save}
      />
    </Dialog>
  );
}

/** A whole number from 1 to 999, or null. */
function placesIn(text: string): number | null {
  const places = Number(text);
  return text.trim() !== "" && Number.isInteger(places) && places >= 1 && places <= 999
    ? places
    : null;
}
