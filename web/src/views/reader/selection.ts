/** What the DOM shows for one segment: its text nodes, and elements that stand for characters or only tell something. */
function unitsBefore(segment: Element, node: Node, offset: number): number {
  let units = 0;
  const walk = (parent: Node): boolean => {
    for (const [index, child] of [...parent.childNodes].entries()) {
      if (parent === node && index === offset) return true;
      if (child === node && child.nodeType === Node.TEXT_NODE) {
        units += offset;
        return true;
      }
      if (child instanceof HTMLElement && child.dataset['units'] !== undefined) {
        if (child.contains(node)) return true;
        units += Number(child.dataset['units']);
      } else if (child.nodeType === Node.TEXT_NODE) units += child.nodeValue?.length ?? 0;
      else if (walk(child)) return true;
    }
    return parent === node;
  };
  walk(segment);
  return units;
}

/** The segment that a point of the DOM lies in, or the first after it. */
function segmentAt(root: Element, node: Node, offset: number): { segment: HTMLElement; inside: boolean } | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const own = element?.closest<HTMLElement>('[data-start]');
  if (own != null && root.contains(own)) return { segment: own, inside: true };
  const point = document.createRange();
  point.setStart(node, offset);
  for (const segment of root.querySelectorAll<HTMLElement>('[data-start]')) {
    if (point.comparePoint(segment, 0) >= 0) return { segment, inside: false };
  }
  return undefined;
}

/** Position of a point of the DOM in the report's text, in units of the string. */
function unitAt(root: Element, node: Node, offset: number, textEnd: number): number {
  const found = segmentAt(root, node, offset);
  if (found === undefined) return textEnd;
  const start = Number(found.segment.dataset['start']);
  return found.inside ? start + unitsBefore(found.segment, node, offset) : start;
}

/** What is selected inside `root`, as positions of the string; undefined where nothing is, or it lies elsewhere. */
export function selectedUnits(root: Element, textEnd: number): { from: number; to: number } | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return undefined;
  const from = unitAt(root, range.startContainer, range.startOffset, textEnd);
  const to = unitAt(root, range.endContainer, range.endOffset, textEnd);
  return from < to ? { from, to } : undefined;
}
