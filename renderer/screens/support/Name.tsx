import { PersonName } from "../../components/PersonName";
import { TextLink } from "../../components/TextLink";
import type { PersonId } from "../../domain/ids";
import { pathTo } from "../goTo";
import { useQuestion } from "../useQuestion";
import { namesOf } from "./supportQuestions";

/** A person's name that leads to their place in the cohort. */
export function Name({ personId }: { readonly personId: PersonId }) {
  const name = useQuestion(namesOf).get(personId) ?? "";
  return (
    <TextLink to={pathTo("cohort", personId)}>
      <PersonName name={name} />
    </TextLink>
  );
}
