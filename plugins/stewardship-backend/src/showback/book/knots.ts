/*
 * Copyright 2026 The Stewardship Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

/**
 * Groups of nodes that reach each other, as lists; most have a single node. Whatever leads to a group comes before it. In the
 * order of the nodes where that leaves a choice open.
 */
export function knotsOf(
  nodes: readonly number[],
  next: (node: number) => readonly number[],
): number[][] {
  const found: number[][] = [];
  const order = new Map<number, number>();
  const lowest = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const enter = (node: number) => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, targets: next(node), at: 0 };
  };
  const lower = (node: number, to: number) =>
    lowest.set(node, Math.min(lowest.get(node) ?? to, to));
  for (const start of nodes) {
    // Chains can be longer than the stack of calls is deep.
    const path = order.has(start) ? [] : [enter(start)];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      if (step.at < step.targets.length) {
        const target = step.targets[step.at];
        step.at += 1;
        if (!order.has(target)) {
          path.push(enter(target));
        } else if (isOpen.has(target)) {
          lower(step.node, order.get(target) ?? 0);
        }
        continue;
      }
      path.pop();
      const { node } = step;
      const parent = path.at(-1);
      if (parent) {
        lower(parent.node, lowest.get(node) ?? 0);
      }
      if (lowest.get(node) === order.get(node)) {
        const knot = open.splice(open.lastIndexOf(node));
        for (const member of knot) {
          isOpen.delete(member);
        }
        found.push(knot);
      }
    }
  }
  return found.reverse();
}
