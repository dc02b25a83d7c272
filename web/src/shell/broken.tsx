import { Component, type ReactNode } from 'react';
import { ProblemNote } from '../parts/problem-note.js';

interface Props {
  children: ReactNode;
}

/** Keeps a view that fails from taking the page with it. Given a new key, it starts afresh. */
export class Broken extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return (
      <section className="page">
        <ProblemNote error={this.state.error} again={() => this.setState({ error: undefined })} />
      </section>
    );
  }
}
