import { useTranslation } from "react-i18next";
import { Section } from "../../components/Section";
import { Table } from "../../components/Table";
import type { RankedApplication } from "../../domain/selection/ranking";
import type { GivenReview, Reviewer } from "../../domain/selection/review";
import type { Selection } from "../../storage/questions/selection";
import styles from "./PanelDetail.module.css";
import { points } from "./scoreWords";

type Props = { readonly ranked: RankedApplication; readonly selection: Selection };
type Gave = { readonly reviewer: Reviewer; readonly given: GivenReview };

/** Criteria by reviewers, the medians at the end, and what the reviewers wrote. */
export function ScoreTable({ ranked, selection }: Props) {
  const { t } = useTranslation("selection");
  const gave = givenFor(ranked, selection);
  if (gave.length === 0) return <p className={styles.soft}>{t("noScores")}</p>;
  const columns = gave.map(({ reviewer }) => ({
    key: reviewer.id,
    header: t("reviewerShort", { number: reviewer.number }),
    align: "end" as const,
  }));
  return (
    <Section title={t("scores")}>
      <Table
        caption={t("scores")}
        density="compact"
        columns={[
          { key: "criterion", header: t("criterion") },
          ...columns,
          { key: "median", header: t("medianShort"), align: "end" },
        ]}
      >
        {selection.criteria.map(({ key, wording }) => (
          <tr key={key}>
            <th scope="row">{wording}</th>
            {gave.map(({ reviewer, given }) => (
              <td key={reviewer.id} data-align="end">
                {given.scores[key] ?? points(null)}
              </td>
            ))}
            <td
              data-align="end"
              className={ranked.failed.includes(key) ? styles.failed : undefined}
            >
              {points(ranked.byCriterion[key] ?? null)}
            </td>
          </tr>
        ))}
      </Table>
      <Notes gave={gave} version={selection.criteriaVersion} />
    </Section>
  );
}

function Notes({ gave, version }: { readonly gave: readonly Gave[]; readonly version: number }) {
  const { t } = useTranslation("selection");
  return (
    <div className={styles.notes}>
      {gave.map(({ reviewer: { id, number }, given }) => (
        <div key={id}>
          {given.note !== "" && <p dir="auto">{t("reviewerNote", { number, note: given.note })}</p>}
          {given.criteriaVersion !== version && (
            <p className={styles.soft}>
              {t("earlierVersion", { number, version: given.criteriaVersion })}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

function givenFor({ application }: RankedApplication, selection: Selection): readonly Gave[] {
  const { reviewers, reviews } = selection;
  return reviewers.flatMap((reviewer) => {
    const review = reviews.find(
      (one) => one.applicationId === application.id && one.reviewerId === reviewer.id,
    );
    const given = review?.given ?? null;
    return given === null ? [] : [{ reviewer, given }];
  });
}
