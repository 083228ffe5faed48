import { Component, type ReactNode } from "react";

type Props = {
  readonly children: ReactNode;
  /** What stands in place of what broke. `again` tries to show it once more. */
  readonly instead: (error: Error, again: () => void) => ReactNode;
  /** What is being shown, such as its address: when it changes, the next thing gets its chance. */
  readonly subject?: string;
};

type State = { readonly error: Error | null; readonly subject: string };

/** Keeps a broken screen from taking the rest with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, subject: this.props.subject ?? "" };

  static getDerivedStateFromError(error: unknown): Pick<State, "error"> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps({ subject = "" }: Props, state: State): State | null {
    return subject === state.subject ? null : { error: null, subject };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return this.props.instead(error, () => this.setState({ error: null }));
  }
}
