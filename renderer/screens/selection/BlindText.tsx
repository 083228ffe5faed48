import { useTranslation } from "react-i18next";
import type { BlindPiece } from "../../domain/selection/blindAnswers";
import type { BlindAnswer } from "../../domain/selection/reviewerPack";
import styles from "./BlindText.module.css";

/** The answers reviewers read, with what is masked standing as a mask. */
export function BlindText({ answers }: { readonly answers: readonly BlindAnswer[] }) {
  return (
    <div className={styles.answers}>
      {answers.map(({ key, ask, pieces }) => (
        <section key={key} className={styles.answer}>
          <h2>{ask}</h2>
          <p dir="auto" translate="no" className={styles.text}>
            {placed(pieces).map(({ at, piece }) => (
              <Piece key={at} piece={piece} />
            ))}
          </p>
        </section>
      ))}
    </div>
  );
}

function Piece({ piece }: { readonly piece: BlindPiece }) {
  const { t } = useTranslation("selection");
  if (piece.kind === "text") return piece.text;
  return <span className={styles.mask}>{t(`mask.${piece.what}`)}</span>;
}

/** Each piece with its place, which tells it from others like it. */
function placed(pieces: readonly BlindPiece[]) {
  return pieces.map((piece, at) => ({ at, piece }));
}
