import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../../components/Checkbox";
import { PersonName } from "../../components/PersonName";
import { StateMark } from "../../components/StateMark";
import { stateOf } from "../../domain/applicationState";
import type { Criterion } from "../../domain/edition";
import type { ApplicationId } from "../../domain/ids";
import { fullNameOf } from "../../domain/personFromAnswers";
import { LEAST_REVIEWS, type RankedApplication } from "../../domain/selection/ranking";
import { STATE_LOOK } from "../applications/stateLook";
import { pathTo } from "../goTo";
import styles from "./RankedTable.module.css";
import { points } from "./scoreWords";

type Props = {
  readonly ranked: RankedApplication;
  readonly criteria: readonly Criterion[];
  /** Applications from the same group, this one included; 0 for none beside it. */
  readonly sharedBy: number;
  readonly showsName: boolean;
  readonly isChosen: boolean;
  readonly isMarked: boolean;
  readonly onMark: (id: ApplicationId, isMarked: boolean) => void;
};

/** One application: its rank and figures, what to look at, and where it stands. */
export const RankedRow = memo(function RankedRow(props: Props) {
  const { ranked, showsName, isChosen, isMarked, onMark } = props;
  const { t } = useTranslation(["selection", "applications"]);
  const { application, rank, isTied, median, mean, spread } = ranked;
  const { number, id } = application;
  const state = stateOf(application);
  const rankWords = isTied ? t("tied", { rank: rank ?? 0 }) : String(rank);
  return (
    <tr className={styles.row} data-chosen={isChosen || undefined} data-number={number}>
      <td>
        <Checkbox
          isSelected={isMarked}
          onChange={(chosen) => onMark(id, chosen)}
          label={t("choose", { number })}
        />
      </td>
      <td data-align="end" className={styles.strong}>
        {rank === null ? t("unranked") : rankWords}
      </td>
      <th scope="row">
        <div className={styles.application}>
          <a href={`#${pathTo("selection", "panel", id)}`}>
            <span className={styles.number}>{t("application", { number })}</span>
            {showsName && (
              <>
                {" · "}
                <PersonName name={fullNameOf(application.answers)} />
              </>
            )}
          </a>
          <Flags {...props} />
        </div>
      </th>
      <td data-align="end" className={styles.strong}>
        {points(median)}
      </td>
      <td data-align="end">{points(mean)}</td>
      <td data-align="end">{points(spread)}</td>
      <td>
        <StateMark {...STATE_LOOK[state]} look="plain">
          {t(`applications:state.${state}`)}
        </StateMark>
      </td>
    </tr>
  );
});

/** What the panel should look at before it decides. */
function Flags({ ranked, criteria, sharedBy }: Props) {
  const { t } = useTranslation("selection");
  const { reviewsGiven: given, reviewsAsked: asked, doDisagree, failed } = ranked;
  const names = criteria.filter(({ key }) => failed.includes(key)).map(({ wording }) => wording);
  if (given >= LEAST_REVIEWS && !doDisagree && names.length === 0 && sharedBy === 0) return null;
  return (
    <span className={styles.flags}>
      {given < Math.max(LEAST_REVIEWS, asked) && (
        <StateMark tone="neutral" shape="half" look="plain">
          {asked === 0 ? t("noReviewers") : t("reviewsOpen", { given, asked })}
        </StateMark>
      )}
      {doDisagree && (
        <StateMark tone="attention" shape="triangle" look="plain">
          {t("disagree")}
        </StateMark>
      )}
      {names.length > 0 && (
        <StateMark tone="attention" shape="cross" look="plain">
          {t("failed", { criteria: names.join(", ") })}
        </StateMark>
      )}
      {sharedBy > 0 && (
        <StateMark tone="neutral" shape="diamond" look="plain">
          {t("sharedGroup", { count: sharedBy })}
        </StateMark>
      )}
    </span>
  );
}
