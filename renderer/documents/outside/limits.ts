const MEGABYTE = 1024 * 1024;

/** What a received file may cost us. Bytes are counted as they are produced, whatever the file declares. */
export const LIMITS = {
  fileBytes: 25 * MEGABYTE,
  zipEntries: 2_000,
  zipTotalBytes: 200 * MEGABYTE,
  zipEntryBytes: 50 * MEGABYTE,
  /** Unpacked to packed; entries below `ratioFromBytes` may exceed it. */
  zipRatio: 200,
  ratioFromBytes: MEGABYTE,
  xmlDepth: 200,
  xmlElements: 1_000_000,
  xmlAttributes: 256,
  xmlTextCharacters: 10 * MEGABYTE,
  tableRows: 5_000,
  tableColumns: 100,
  paragraphs: 20_000,
  fieldCharacters: 20_000,
  documentCharacters: 5_000_000,
  mailParts: 200,
  mailDepth: 10,
  mailHeaderBytes: 256 * 1024,
  /** Mails and archives within one another: a forwarded mail with a zip in it is three. */
  containerDepth: 3,
  compoundDirectoryEntries: 10_000,
  compoundStreamBytes: 50 * MEGABYTE,
  compoundDepth: 64,
} as const;
