import { useEffect, useState } from "react";
import type { ComposedLetter } from "../../actions/composeLetter";
import { letterSource } from "../../actions/letterSource";
import type { Block } from "../../domain/originalText";
import { isFromWord, type LetterToSend } from "../../storage/questions/letters";
import { useAcademy } from "../academy";
import { type LetterSheet, wordSheet } from "./letterSheet";

/** The words of a letter made from the coordinator's Word file, read from the very file it will be; null while it is made. */
export function useWordSheet(
  letter: LetterToSend,
  composed: ComposedLetter | null,
): LetterSheet | null {
  const { vault, writer, startReading } = useAcademy();
  const [sheet, setSheet] = useState<LetterSheet | null>(null);
  const isWord = isFromWord(letter);
  useEffect(() => {
    if (!isWord || composed === null) return;
    const reader = startReading();
    let isOver = false;
    const read = async () => {
      const source = await letterSource(vault, letter);
      const bytes = await writer.write({ kind: "letters", source, letters: [composed.values] });
      const original = await reader.readOriginal("letter.docx", bytes as Uint8Array<ArrayBuffer>);
      if (isOver || !original.ok) return;
      setSheet(wordSheet(letter, original.value.text.blocks.flatMap(linesOf)));
    };
    read().catch(() => undefined);
    return () => {
      isOver = true;
      reader.close();
    };
  }, [vault, writer, startReading, letter, composed, isWord]);
  return isWord ? sheet : null;
}

/** A row of a table is one line. */
function linesOf(block: Block): readonly string[] {
  if (block.kind === "aside") return block.blocks.flatMap(linesOf);
  if (block.kind === "table") {
    return block.rows.map(({ cells }) =>
      cells.map((cell) => cell.blocks.flatMap(linesOf).join(" ")).join("   "),
    );
  }
  const text = block.inlines.map((inline) => (inline.kind === "text" ? inline.text : "")).join("");
  return text.trim() === "" ? [] : [`${block.listLabel} ${text}`.trim()];
}
