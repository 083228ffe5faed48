import { type FolderForm, formBeside } from "../../domain/besideForm";
import type { ApplicationId } from "../../domain/ids";
import { type Intake, leaveOut, refuse } from "./intake";
import { keepBeside, keepForm, type SealedDocument } from "./keepForm";
import { namesIn } from "./settleMail";

/** One folder, or what was dropped without one, while its files are opened. */
export type OpenFolder = {
  readonly isFolder: boolean;
  /** Kept already. */
  readonly forms: { readonly id: ApplicationId; readonly document: SealedDocument }[];
  /** What looks like no form: it may belong to one of them. */
  readonly papers: SealedDocument[];
};

type Owner = FolderForm & { readonly id: ApplicationId };

/** Puts the papers of a folder with the forms they belong to; each of the others is an application of its own. */
export function settleFolder(intake: Intake, folder: OpenFolder): void {
  const papers = [...folder.papers];
  const shortForm = folder.forms.length === 0 ? onlyShortForm(papers) : undefined;
  const owners = folder.forms.map(ownerOf);
  if (shortForm !== undefined) {
    papers.splice(papers.indexOf(shortForm), 1);
    owners.push(...keptAlone(intake, shortForm));
  }
  const kind = { isFolder: folder.isFolder, papers: papers.length };
  const taken = new Set<string>();
  for (const paper of papers) {
    const { read, arrived } = paper;
    const owner = formBeside({ fileName: arrived.fileName, names: namesIn(read) }, owners, kind);
    const copy = `${owner?.id ?? ""} ${read.sha256}`;
    if (owner === null) keptAlone(intake, paper);
    else if (taken.has(copy)) leaveOut(intake, arrived, "sameTwice");
    else keepBeside(intake, owner.id, paper);
    taken.add(copy);
  }
}

/** A form of few questions, the only document of its folder; what lies beside it are pictures. */
function onlyShortForm(papers: readonly SealedDocument[]): SealedDocument | undefined {
  const documents = papers.filter(({ what }) => what === "document");
  return documents.length === 1 && documents[0]?.read.look === "perhaps" ? documents[0] : undefined;
}

function ownerOf({ id, document }: OpenFolder["forms"][number]): Owner {
  return { id, names: namesIn(document.read) };
}

/** Nothing where the same bytes are here already; what was sealed of them is cleared away at the next unlock. */
function keptAlone(intake: Intake, document: SealedDocument): readonly Owner[] {
  const { sha256 } = document.read;
  const number = intake.numbersByHash.get(sha256) ?? intake.numbersByPaper.get(sha256);
  if (number !== undefined) {
    refuse(intake, document.arrived, { kind: "alreadyImported", number });
    return [];
  }
  const id = keepForm(intake, { document, mail: null, formsInMail: 1 });
  return [ownerOf({ id, document })];
}
