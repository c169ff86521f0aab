/** An arc's flow is what the tree carries, nothing, or all it may. */
export const basic = 0
export const atLower = 1
export const atUpper = 2

/** More than any flow; the capacity of arcs without one. */
export const unlimited = 1 << 30

const grown = <A extends Int32Array | Float64Array | Uint8Array>(to: A, from: A): A => {
  to.set(from)
  return to
}

/**
 * Spanning tree of the network simplex method: flows, potentials, and the pivot.
 *
 * Costs are whole numbers and every potential is the sum of costs on a path of the tree, so all
 * arithmetic is exact below 2^53. The tree is kept strongly feasible (every node can send a unit
 * towards the root), which rules out cycling whatever arc enters. Reduced cost of an arc:
 * cost + potential of its tail − potential of its head; zero for arcs of the tree.
 */
export class FlowTree {
  readonly root: number
  nodes: number
  potential: Float64Array
  parent: Int32Array
  /** Arc to the parent. */
  arcUp: Int32Array
  /** 1 where that arc leads to the parent. */
  isUp: Uint8Array
  private depth: Int32Array
  private firstChild: Int32Array
  private nextSibling: Int32Array
  private previousSibling: Int32Array
  private stack: Int32Array

  arcs = 0
  tail: Int32Array
  head: Int32Array
  cost: Float64Array
  capacity: Int32Array
  flow: Int32Array
  state: Uint8Array
  private readonly free: number[] = []

  constructor(nodes: number, root: number, arcs: number) {
    this.root = root
    this.nodes = nodes
    this.potential = new Float64Array(nodes)
    this.parent = new Int32Array(nodes).fill(-1)
    this.arcUp = new Int32Array(nodes).fill(-1)
    this.isUp = new Uint8Array(nodes)
    this.depth = new Int32Array(nodes)
    this.firstChild = new Int32Array(nodes).fill(-1)
    this.nextSibling = new Int32Array(nodes).fill(-1)
    this.previousSibling = new Int32Array(nodes).fill(-1)
    this.stack = new Int32Array(nodes)
    this.tail = new Int32Array(arcs)
    this.head = new Int32Array(arcs)
    this.cost = new Float64Array(arcs)
    this.capacity = new Int32Array(arcs)
    this.flow = new Int32Array(arcs)
    this.state = new Uint8Array(arcs)
  }

  /** A new arc without flow; it takes the place of one given back. */
  addArc(tail: number, head: number, cost: number, capacity: number): number {
    const arc = this.free.pop() ?? this.arcs++
    if (arc >= this.tail.length) this.growArcs()
    this.tail[arc] = tail
    this.head[arc] = head
    this.cost[arc] = cost
    this.capacity[arc] = capacity
    this.flow[arc] = 0
    this.state[arc] = atLower
    return arc
  }

  /** Forgets an arc without flow that is not in the tree. */
  giveBack(arc: number): void {
    this.free.push(arc)
  }

  /** A new node, not in the tree yet. */
  addNode(): number {
    const node = this.nodes++
    if (node >= this.parent.length) this.growNodes()
    return node
  }

  /** Hangs a node under another by an arc between them. */
  hang(node: number, parent: number, arc: number): void {
    this.parent[node] = parent
    this.arcUp[node] = arc
    this.isUp[node] = this.tail[arc] === node ? 1 : 0
    this.state[arc] = basic
    const first = this.firstChild[parent] ?? -1
    this.nextSibling[node] = first
    this.previousSibling[node] = -1
    if (first >= 0) this.previousSibling[first] = node
    this.firstChild[parent] = node
  }

  /** Takes a node, with all below it, from its parent. */
  cut(node: number): void {
    const next = this.nextSibling[node] ?? -1
    const previous = this.previousSibling[node] ?? -1
    if (previous >= 0) this.nextSibling[previous] = next
    else this.firstChild[this.parent[node] ?? 0] = next
    if (next >= 0) this.previousSibling[next] = previous
  }

  /** Computes depths and potentials of all below a node from its own. */
  settle(top: number): void {
    const { stack, firstChild, nextSibling, depth, potential, arcUp, isUp, cost } = this
    let height = 0
    stack[height++] = top
    while (height > 0) {
      const node = stack[--height] ?? 0
      const below = (depth[node] ?? 0) + 1
      const own = potential[node] ?? 0
      for (let child = firstChild[node] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
        const price = cost[arcUp[child] ?? 0] ?? 0
        depth[child] = below
        potential[child] = isUp[child] === 1 ? own - price : own + price
        stack[height++] = child
      }
    }
  }

  /** Cost + potential of the tail − potential of the head. */
  reducedCost(arc: number): number {
    const tail = this.potential[this.tail[arc] ?? 0] ?? 0
    const head = this.potential[this.head[arc] ?? 0] ?? 0
    return (this.cost[arc] ?? 0) + tail - head
  }

  /**
   * Sends as much as possible round the cycle that an arc closes with the tree, and takes the arc
   * into the tree in place of the last one that allows no more.
   *
   * @param entering - an arc at its lower bound (gets flow) or at its upper bound (gives flow)
   * @returns the arc that left the tree, its state set; `entering` when the tree stays the same
   */
  pivot(entering: number): number {
    const { parent, depth, arcUp, isUp, flow, capacity } = this
    const forward = this.state[entering] === atLower
    const tail = this.tail[entering] ?? 0
    const head = this.head[entering] ?? 0
    // Flow goes down from the join to `from`, over the entering arc, and from `to` up again.
    const from = forward ? tail : head
    const to = forward ? head : tail
    let a = from
    let b = to
    let most = capacity[entering] ?? 0
    let leavingFrom = -1
    let leavingTo = -1
    while (a !== b) {
      if ((depth[a] ?? 0) >= (depth[b] ?? 0)) {
        const arc = arcUp[a] ?? 0
        const own = flow[arc] ?? 0
        const room = isUp[a] === 1 ? own : (capacity[arc] ?? 0) - own
        // The first met from below is the last on the way of the flow.
        if (room < most) {
          most = room
          leavingFrom = a
          leavingTo = -1
        }
        a = parent[a] ?? 0
      } else {
        const arc = arcUp[b] ?? 0
        const own = flow[arc] ?? 0
        const room = isUp[b] === 1 ? (capacity[arc] ?? 0) - own : own
        if (room <= most) {
          most = room
          leavingTo = b
        }
        b = parent[b] ?? 0
      }
    }
    if (most > 0) this.send(entering, from, to, a, forward ? most : -most)
    if (leavingFrom < 0 && leavingTo < 0) {
      this.state[entering] = forward ? atUpper : atLower
      return entering
    }
    const onTo = leavingTo >= 0
    const node = onTo ? leavingTo : leavingFrom
    const leaving = arcUp[node] ?? 0
    this.rehang(node, onTo ? to : from, onTo ? from : to, entering)
    this.state[leaving] = flow[leaving] === 0 ? atLower : atUpper
    return leaving
  }

  private send(entering: number, from: number, to: number, join: number, amount: number): void {
    const { parent, arcUp, isUp, flow } = this
    const size = Math.abs(amount)
    flow[entering] = (flow[entering] ?? 0) + amount
    for (let node = from; node !== join; node = parent[node] ?? 0) {
      const arc = arcUp[node] ?? 0
      flow[arc] = (flow[arc] ?? 0) + (isUp[node] === 1 ? -size : size)
    }
    for (let node = to; node !== join; node = parent[node] ?? 0) {
      const arc = arcUp[node] ?? 0
      flow[arc] = (flow[arc] ?? 0) + (isUp[node] === 1 ? size : -size)
    }
  }

  /** Cuts the tree above `top` and hangs that part under `parent` by its node `inner`. */
  private rehang(top: number, inner: number, parent: number, entering: number): void {
    const { arcUp, potential } = this
    let node = inner
    let above = parent
    let arc = entering
    for (;;) {
      const oldParent = this.parent[node] ?? 0
      const oldArc = arcUp[node] ?? 0
      this.cut(node)
      this.hang(node, above, arc)
      if (node === top) break
      above = node
      node = oldParent
      arc = oldArc
    }
    this.depth[inner] = (this.depth[parent] ?? 0) + 1
    const price = this.cost[entering] ?? 0
    const own = potential[parent] ?? 0
    potential[inner] = this.isUp[inner] === 1 ? own - price : own + price
    this.settle(inner)
  }

  private growArcs(): void {
    const size = 2 * this.tail.length + 16
    this.tail = grown(new Int32Array(size), this.tail)
    this.head = grown(new Int32Array(size), this.head)
    this.cost = grown(new Float64Array(size), this.cost)
    this.capacity = grown(new Int32Array(size), this.capacity)
    this.flow = grown(new Int32Array(size), this.flow)
    this.state = grown(new Uint8Array(size), this.state)
  }

  private growNodes(): void {
    const size = 2 * this.parent.length + 16
    this.potential = grown(new Float64Array(size), this.potential)
    this.parent = grown(new Int32Array(size).fill(-1), this.parent)
    this.arcUp = grown(new Int32Array(size).fill(-1), this.arcUp)
    this.isUp = grown(new Uint8Array(size), this.isUp)
    this.depth = grown(new Int32Array(size), this.depth)
    this.firstChild = grown(new Int32Array(size).fill(-1), this.firstChild)
    this.nextSibling = grown(new Int32Array(size).fill(-1), this.nextSibling)
    this.previousSibling = grown(new Int32Array(size).fill(-1), this.previousSibling)
    this.stack = new Int32Array(size)
  }
}
