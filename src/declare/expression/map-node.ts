/** Walks the tree of an expression one level down. */
import type { Node } from './node.ts'

/** The same step over other parts: every part below is replaced by what `f` gives for it. */
export function mapParts(node: Node, f: (part: Node) => Node): Node {
  switch (node.op) {
    case 'fact':
    case 'column':
    case 'parameter':
    case 'option':
    case 'filingDay':
    case 'known':
      return node
    case 'band':
    case 'slices':
    case 'sign':
    case 'oneOf':
    case 'not':
    case 'exact':
    case 'round':
      return { ...node, of: f(node.of) }
    case 'compare':
    case 'minus':
    case 'excess':
      return { ...node, left: f(node.left), right: f(node.right) }
    case 'listed':
      return { ...node, of: f(node.of), in: f(node.in) }
    case 'all':
    case 'any':
    case 'plus':
    case 'greatest':
    case 'least':
    case 'product':
      return { ...node, of: node.of.map(f) }
    case 'when':
      return { ...node, if: f(node.if), yes: f(node.yes), no: f(node.no) }
    case 'ratio':
      return { ...node, over: f(node.over), under: f(node.under) }
    case 'times':
      return { ...node, money: f(node.money), share: f(node.share) }
    case 'span':
      return { ...node, from: f(node.from), to: f(node.to) }
    case 'power':
      return { ...node, of: f(node.of), exponent: f(node.exponent) }
    case 'root':
      return { ...node, of: f(node.of), degree: f(node.degree) }
    // The parts of a table's figure are read in its own lines.
    case 'sumOver':
    case 'over':
      return node
  }
}
