import { useTranslation } from "react-i18next";
import { classes } from "../../components/classes";
import type {
  Aside,
  Block,
  Cell,
  Control,
  Inline,
  Paragraph,
  Table,
  TextRun,
  TickBox,
} from "../../domain/originalText";
import { usePlaced } from "./litPlaces";
import styles from "./OriginalView.module.css";

/** The blocks of a received document, as text nodes only: nothing in them is ever run, fetched or interpreted. */
export function OriginalBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block) => <BlockView key={block.place} block={block} />);
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "paragraph":
      return <ParagraphView paragraph={block} />;
    case "table":
      return <TableView table={block} />;
    case "aside":
      return <AsideView aside={block} />;
  }
}

/** Headings of the document are no headings of our screen: they keep their look and stay out of its outline. */
function ParagraphView({ paragraph }: { readonly paragraph: Paragraph }) {
  const { headingLevel, listLabel, isRightToLeft, inlines } = paragraph;
  const placed = usePlaced(
    paragraph.place,
    styles.paragraph,
    headingLevel > 0 ? styles.heading : undefined,
    headingLevel === 1 ? styles.first : undefined,
  );
  return (
    <p {...placed} dir={isRightToLeft ? "rtl" : "auto"}>
      {listLabel !== "" && <span className={styles.listLabel}>{listLabel}</span>}
      <Inlines inlines={inlines} />
    </p>
  );
}

function TableView({ table }: { readonly table: Table }) {
  const placed = usePlaced(table.place, styles.table);
  return (
    <table {...placed} role="presentation">
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.cells.map(({ place }) => place).join(" ")}>
            {row.cells.map((cell) => (
              <CellView key={cell.place} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellView({ cell }: { readonly cell: Cell }) {
  const placed = usePlaced(cell.place, styles.cell);
  return (
    <td {...placed} colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
      <OriginalBlocks blocks={cell.blocks} />
    </td>
  );
}

function AsideView({ aside }: { readonly aside: Aside }) {
  const { t } = useTranslation("checking");
  const placed = usePlaced(aside.place, styles.aside);
  return (
    <div {...placed}>
      <span className={styles.asideName} data-ours="">
        {t(`aside.${aside.aside}`)}
      </span>
      <OriginalBlocks blocks={aside.blocks} />
    </div>
  );
}

function Inlines({ inlines }: { readonly inlines: readonly Inline[] }) {
  return keyed(inlines).map(({ key, inline }) => <InlineView key={key} inline={inline} />);
}

/** Runs have no name of their own; they never move, so their position names them. */
function keyed(inlines: readonly Inline[]) {
  return inlines.map((inline, position) => ({ key: `inline${position}`, inline }));
}

function InlineView({ inline }: { readonly inline: Inline }) {
  switch (inline.kind) {
    case "text":
      return <RunView run={inline} />;
    case "tick":
      return <TickView tick={inline} />;
    case "control":
      return <ControlView control={inline} />;
  }
}

function RunView({ run }: { readonly run: TextRun }) {
  const look = classes(
    run.bold && styles.bold,
    run.italic && styles.italic,
    run.struck && styles.struck,
    run.highlighted && styles.highlighted,
    run.underlined && styles.underlined,
  );
  return look === "" ? run.text : <span className={look}>{run.text}</span>;
}

const BALLOT = { ticked: "☒", empty: "☐" } as const;

function TickView({ tick }: { readonly tick: TickBox }) {
  const { t } = useTranslation("checking");
  const placed = usePlaced(tick.place, styles.tick, tick.ticked ? styles.ticked : undefined);
  return (
    <span {...placed} role="img" aria-label={tick.ticked ? t("tickedBox") : t("emptyBox")}>
      {tick.ticked ? BALLOT.ticked : BALLOT.empty}
    </span>
  );
}

function ControlView({ control }: { readonly control: Control }) {
  const { t } = useTranslation("checking");
  const placed = usePlaced(
    control.place,
    styles.control,
    control.isPlaceholder ? styles.placeholder : undefined,
  );
  const isEmpty = control.inlines.length === 0;
  return (
    <span {...placed}>{isEmpty ? t("placeholder") : <Inlines inlines={control.inlines} />}</span>
  );
}
