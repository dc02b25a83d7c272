/** The few things this reads of a node. */
export interface PageNode {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  childNodes: Iterable<PageNode>;
  getAttribute?(name: string): string | null;
}
