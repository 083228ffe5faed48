import { Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import { proposePairs } from "../../actions/proposePairs";
import { keepPairs } from "../../actions/support";
import { Button } from "../../components/Button";
import { useSay } from "../../components/Say";
import { Section } from "../../components/Section";
import { Select } from "../../components/Select";
import type { Edition } from "../../domain/edition";
import type { PersonId } from "../../domain/ids";
import { bondOf, type Mentor } from "../../domain/pairing";
import { useAcademy } from "../academy";
import { useQuestion } from "../useQuestion";
import { useTakeBack } from "../useTakeBack";
import { BondWords } from "./BondWords";
import { Name } from "./Name";
import styles from "./Support.module.css";
import { nameIn, namesOf, type Pairing, pairingOf } from "./supportQuestions";

/** Peer mentors: proposed over the whole cohort, explained, and changed by hand. */
export function Pairs({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation("support");
  const { today } = useAcademy();
  const pairing = useQuestion(pairingOf, edition.id, today);
  const keep = useKeeping(edition);
  const { pairs, without } = pairing;
  const propose = () => {
    const proposed = proposePairs(without).pairs;
    void keep(
      [...asIds(pairing), ...proposed.map(({ one, other }) => [one.personId, other.personId])],
      t("pairsProposed", { count: proposed.length }),
    );
  };
  return (
    <div className={styles.sections}>
      <Section
        title={t("pairs", { count: pairs.length })}
        action={
          without.length > 1 && (
            <Button look="primary" icon={Users} onPress={propose}>
              {t("propose", { count: without.length })}
            </Button>
          )
        }
      >
        <p className={styles.soft}>{t("pairsRule")}</p>
        <ul className={styles.list}>
          {pairs.map(({ pair, members }) => (
            <li key={pair.id} className={styles.line}>
              <span className={styles.who}>
                <span className={styles.names}>
                  {members.map(({ personId }) => (
                    <Name key={personId} personId={personId} />
                  ))}
                </span>
                <BondWords edition={edition} members={members} />
              </span>
              <Button
                look="quiet"
                onPress={() =>
                  void keep(
                    asIds({ ...pairing, pairs: pairs.filter((one) => one.pair !== pair) }),
                    t("parted"),
                  )
                }
              >
                {t("part")}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
      {without.length > 0 && <WithoutPair edition={edition} pairing={pairing} onKeep={keep} />}
    </div>
  );
}

type Keep = (pairs: readonly (readonly PersonId[])[], words: string) => Promise<void>;
type WithoutProps = {
  readonly edition: Edition;
  readonly pairing: Pairing;
  readonly onKeep: Keep;
};

function WithoutPair({ pairing, onKeep }: WithoutProps) {
  const { t } = useTranslation("support");
  const names = useQuestion(namesOf);
  const { pairs, without } = pairing;
  const name = ({ personId }: Mentor) => nameIn(names, personId);
  return (
    <Section title={t("without", { count: without.length })}>
      <ul className={styles.list}>
        {without.map((mentor) => {
          const others = without.filter((one) => bondOf(mentor, one) !== null);
          const twos = pairs.filter(
            ({ members }) =>
              members.length === 2 && members.every((one) => bondOf(mentor, one) !== null),
          );
          return (
            <li key={mentor.personId} className={styles.line}>
              <span className={styles.who}>
                <Name personId={mentor.personId} />
              </span>
              <Select
                label={t("pairWith", { name: name(mentor) })}
                isLabelHidden
                placeholder={t("pairWithShort")}
                value={null}
                options={[
                  ...others.map((one) => ({ key: one.personId as string, label: name(one) })),
                  ...twos.map(({ pair, members }) => ({
                    key: pair.id as string,
                    label: t("makeThree", { names: members.map(name).join(", ") }),
                  })),
                ]}
                onChange={(key) => {
                  const two = twos.find(({ pair }) => pair.id === key);
                  const rest = asIds({ ...pairing, pairs: pairs.filter((one) => one !== two) });
                  const members = two === undefined ? [key as PersonId] : two.pair.members;
                  void onKeep([...rest, [...members, mentor.personId]], t("pairKept"));
                }}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function asIds({ pairs }: Pick<Pairing, "pairs">): readonly (readonly PersonId[])[] {
  return pairs.map(({ members }) => members.map(({ personId }) => personId));
}

function useKeeping(edition: Edition): Keep {
  const { t } = useTranslation("support");
  const { vault, today, newId } = useAcademy();
  const say = useSay();
  const takeBack = useTakeBack();
  return async (pairs, words) => {
    try {
      await keepPairs(vault, edition.id, pairs, today, newId);
      say({ words, action: { label: t("undo"), onPress: takeBack } });
    } catch {
      say({ words: t("notSaved"), tone: "danger" });
    }
  };
}
