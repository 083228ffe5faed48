import {
  attribute,
  childCount,
  childElements,
  childValue,
  type XmlElement,
} from "../outside/xmlTree";
import { type ListCounter, type ListLevel, listCounter } from "../tree/listCounter";

/** `read` gives the part; it is asked for at the first list, as many a document numbers nothing. */
export function readNumbering(read: () => XmlElement | null): ListCounter {
  let counter: ListCounter | null = null;
  return {
    next(listId, level) {
      counter ??= listCounter(readLevels(read()));
      return counter.next(listId, level);
    },
  };
}

function readLevels(root: XmlElement | null): ReadonlyMap<string, readonly ListLevel[]> {
  const elements = root === null ? [] : childElements(root);
  const named = (name: string) => elements.filter((element) => element.name === name);
  const abstract = new Map(
    named("w:abstractNum").map((each) => [attribute(each, "w:abstractNumId"), levelsOf(each)]),
  );
  return new Map(
    named("w:num").map((list) => [
      attribute(list, "w:numId") ?? "",
      abstract.get(childValue(list, "w:abstractNumId")) ?? [],
    ]),
  );
}

function levelsOf(abstract: XmlElement): readonly ListLevel[] {
  return childElements(abstract)
    .filter(({ name }) => name === "w:lvl")
    .map((level) => ({
      format: childValue(level, "w:numFmt") ?? "decimal",
      text: childValue(level, "w:lvlText") ?? "",
      start: childCount(level, "w:start", 1),
    }));
}
