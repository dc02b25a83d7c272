/** What a page says of itself in JSON-LD (schema.org). Values as they stand; null where it says nothing. */
export interface LinkedData {
  headline: string | null;
  published: string | null;
  updated: string | null;
  authors: string[];
  /** Organisations in the author's place: an agency, the outlet itself. */
  newsrooms: string[];
  outlet: string | null;
  language: string | null;
  url: string | null;
}

type Node = Record<string, unknown>;

const ARTICLE = /(?:Article|BlogPosting|Report|Reportage|LiveBlogPosting)$/;
/** More nodes than any page's graph; past it the rest is not looked at. */
const LIMIT = 2000;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const asText = (value: unknown): string | null => {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
};

/** JSON as pages carry it: comments and CDATA around it, raw line breaks inside strings. */
function parse(source: string): unknown {
  const body = source
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)?/, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>)?[\s;]*$/, '');
  for (const text of [body, body.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // The second, mended text is tried; a block that is no JSON says nothing.
    }
  }
  return null;
}

/** Every node of the blocks, graphs and lists opened, breadth first. */
function collect(roots: readonly unknown[]): Node[] {
  const nodes: Node[] = [];
  const queue: unknown[] = [...roots];
  for (let i = 0; i < queue.length && nodes.length < LIMIT; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, LIMIT));
    else if (isNode(value)) {
      nodes.push(value);
      queue.push(
        ...asList(value['@graph']),
        ...asList(value.mainEntity),
        ...asList(value.mainEntityOfPage).filter(isNode),
      );
    }
  }
  return nodes;
}

const hasType = (node: Node, pattern: RegExp): boolean =>
  asList(node['@type']).some(type => typeof type === 'string' && pattern.test(type));

class Graph {
  private readonly byId = new Map<string, Node>();

  constructor(readonly nodes: readonly Node[]) {
    for (const node of nodes) {
      const id = asText(node['@id']);
      if (id && Object.keys(node).length > 1) this.byId.set(id, node);
    }
  }

  /** Name of a person or organisation, given as a string, a node or a reference to one. */
  name(value: unknown): string | null {
    if (typeof value === 'string') return /^https?:\/\//.test(value) ? null : asText(value);
    if (!isNode(value)) return null;
    const id = asText(value['@id']);
    return asText(value.name) ?? (id ? asText(this.byId.get(id)?.name) : null);
  }

  names(value: unknown): string[] {
    return asList(value)
      .map(one => this.name(one))
      .filter(name => name !== null);
  }
}

const isOrganisation = (value: unknown): boolean => isNode(value) && hasType(value, /Organization$/);

const addressOf = (value: unknown): string | null => asText(isNode(value) ? value['@id'] : value);

const isAddress = (value: string | null): value is string => value !== null && /^https?:\/\//i.test(value);

/** Reads the blocks of `application/ld+json` of a page; null when none of them is about an article. */
export function readLinkedData(blocks: readonly string[]): LinkedData | null {
  const graph = new Graph(collect(blocks.map(parse)));
  const article = graph.nodes.find(
    node => hasType(node, ARTICLE) && (node.headline ?? node.datePublished ?? node.name),
  );
  if (!article) return null;
  const site = graph.nodes.find(node => hasType(node, /^(?:WebSite|NewsMediaOrganization)$/));
  const urls = [addressOf(article.url), addressOf(article.mainEntityOfPage), addressOf(article['@id'])];
  const language = isNode(article.inLanguage)
    ? (article.inLanguage.alternateName ?? article.inLanguage.name)
    : article.inLanguage;
  return {
    headline: asText(article.headline) ?? asText(article.name),
    published: asText(article.datePublished) ?? asText(article.dateCreated),
    updated: asText(article.dateModified),
    authors: graph.names(asList(article.author ?? article.creator).filter(one => !isOrganisation(one))),
    newsrooms: graph.names(asList(article.author ?? article.creator).filter(isOrganisation)),
    outlet: graph.names(article.publisher)[0] ?? graph.names(article.sourceOrganization)[0] ?? asText(site?.name),
    language: asText(language),
    url: urls.find(isAddress) ?? null,
  };
}
