import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { beginEdition, proposedEdition } from "../../actions/editions";
import { useSay } from "../../components/Say";
import type { Edition } from "../../domain/edition";
import type { EditionWithTemplates } from "../../domain/newEdition";
import {
  type CarriedOver,
  type EditionFields,
  type EditionRefusal,
  fieldsOf,
  latestEdition,
} from "../../domain/nextEdition";
import { useAcademy } from "../academy";
import { useTakeBack } from "../useTakeBack";

type Values = {
  readonly yearsLater: number;
  readonly fields: EditionFields;
  readonly carried: CarriedOver;
};

export type NextEditionForm = {
  readonly former: Edition;
  /** What would be begun, as it is asked for now. */
  readonly proposed: EditionWithTemplates;
  readonly values: Values;
  readonly set: (some: Partial<Values>) => void;
  /** Other years, and so another name and other days. */
  readonly setYears: (yearsLater: number) => void;
  readonly refusal: EditionRefusal["kind"] | null;
  readonly begin: () => Promise<void>;
};

const EVERYTHING: CarriedOver = { criteria: true, templates: true, venues: true };

/** The form of the next edition; null as long as there is none to follow. */
export function useNextEdition(onClose: () => void): NextEditionForm | null {
  const { vault, newId } = useAcademy();
  const begun = useBegin(onClose);
  const [former] = useState(() => latestEdition(vault.facts.edition.values()));
  const [values, setValues] = useState<Values>(() => ({
    yearsLater: 1,
    carried: EVERYTHING,
    fields: fieldsFor(1),
  }));
  const [refusal, setRefusal] = useState<EditionRefusal["kind"] | null>(null);
  const { carried, yearsLater } = values;
  const proposed = useMemo(
    () => proposedEdition(vault, newId, { carried, yearsLater }),
    [vault, newId, carried, yearsLater],
  );
  if (former === null || proposed === null) return null;
  const set = (some: Partial<Values>) => setValues((before) => ({ ...before, ...some }));
  return {
    former,
    proposed,
    values,
    set,
    setYears: (years) => set({ yearsLater: years, fields: fieldsFor(years) }),
    refusal,
    begin: async () => setRefusal(await begun(values, former)),
  };

  function fieldsFor(years: number): EditionFields {
    const next = proposedEdition(vault, newId, { carried: EVERYTHING, yearsLater: years });
    const places = former === null ? "" : fieldsOf(former).places;
    return next === null
      ? { name: "", callOpens: "", callCloses: "", places }
      : { ...fieldsOf(next.edition), places };
  }
}

type Begin = (values: Values, former: Edition) => Promise<EditionRefusal["kind"] | null>;

/** Begins it, closes and says so; gives what is wrong with the fields, if anything. */
function useBegin(onClose: () => void): Begin {
  const { t } = useTranslation(["editions", "common"]);
  const { vault, newId } = useAcademy();
  const say = useSay();
  const takeBack = useTakeBack();
  return async (values, former) => {
    const begun = await beginEdition(vault, newId, values).catch(() => null);
    if (begun === null || (!begun.ok && begun.error.kind === "noEdition")) {
      say({ words: t("notKept"), tone: "danger" });
      return null;
    }
    if (!begun.ok) return begun.error.kind as EditionRefusal["kind"];
    onClose();
    say({
      words: t("begun", { name: values.fields.name.trim(), former: former.name }),
      action: { label: t("common:undo"), onPress: takeBack },
    });
    return null;
  };
}
