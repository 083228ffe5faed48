import type { LucideIcon } from "lucide-react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Button, type ButtonLook } from "./Button";

type Props = {
  readonly children: string;
  /** Called with one or more files, never with none. */
  readonly onFiles: (files: readonly File[]) => void;
  /** Such as ".docx". The kind is decided by content later; this only filters the dialog. */
  readonly accept?: readonly string[];
  /** Lets a folder be chosen instead; all files in it, at any depth, are given. */
  readonly isFolder?: boolean;
  readonly look?: ButtonLook;
  readonly icon?: LucideIcon;
  readonly isDisabled?: boolean;
};

/** A button that opens the system's dialog to choose files, or a folder. */
export function FileButton({
  children,
  onFiles,
  accept = [],
  isFolder = false,
  look = "plain",
  icon,
  isDisabled = false,
}: Props) {
  return (
    <FileTrigger
      allowsMultiple
      acceptDirectory={isFolder}
      {...(accept.length > 0 ? { acceptedFileTypes: [...accept] } : {})}
      onSelect={(files) => {
        if (!files || files.length === 0) return;
        const chosen = [...files];
        // Hundreds of files keep the browser busy until here: the window answers before work on them begins.
        setTimeout(() => onFiles(chosen));
      }}
    >
      <Button look={look} isDisabled={isDisabled} {...(icon ? { icon } : {})}>
        {children}
      </Button>
    </FileTrigger>
  );
}
