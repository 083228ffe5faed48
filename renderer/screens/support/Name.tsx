import { PersonName } from "../../components/PersonName";
import { TextLink } from "../../components/TextLink";
import type { PersonId } from "../../domain/ids";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { nameIn, namesOf } from "./supportQuestions";

/** A person's name that leads to their place in the cohort. */
export function Name({ personId }: { readonly personId: PersonId }) {
  const name = nameIn(useQuestion(namesOf), personId);
  return (
    <TextLink to={pathTo("cohort", personId)}>
      <PersonName name={name} />
    </TextLink>
  );
}
