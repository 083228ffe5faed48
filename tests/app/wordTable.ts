import { strToU8, zipSync } from "fflate";
import { type UploadedFile, upload } from "./filledForms";

const PARTS = {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  "_rels/.rels":
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
};

/** A form of somebody else's making: a plain table of labels and answers, without any of our tags. */
export function foreignForm(
  name: string,
  rows: readonly (readonly [label: string, answer: string])[],
): UploadedFile {
  const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const table = rows.map(([label, answer]) => `<w:tr>${cell(label)}${cell(answer)}</w:tr>`);
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>${table.join("")}</w:tbl><w:p/></w:body></w:document>`;
  const parts = { ...PARTS, "word/document.xml": document };
  return upload(
    name,
    zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))),
  );
}
