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

import type { Knex } from 'knex';
import { inSlices } from '../database/inSlices';
import { RelianceGraph, type RelianceNode } from './RelianceGraph';

/**
 * Reads the reliances of the whole mirror, and keeps them in memory until a sync has resolved another version of it.
 *
 * Walking them with recursive statements means reading all of them for each answer on PostgreSQL, whose planner takes
 * every recursion for a large one, and would not get quicker with more memory.
 */
export class RelianceGraphReader {
  readonly #knex: Knex;
  #kept: { version: string; graph: Promise<RelianceGraph> } | undefined;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /**
   * The graph of the version that the records are of. Where it is in memory, it takes one statement to know that, and none
   * where the caller has just read the version.
   */
  async read(known?: string): Promise<RelianceGraph> {
    const version =
      known !== undefined && this.#kept?.version === known
        ? known
        : await this.#readVersion();
    if (this.#kept?.version === version) {
      return await this.#kept.graph;
    }
    const kept = { version, graph: this.#readGraph() };
    this.#kept = kept;
    try {
      return await kept.graph;
    } catch (error) {
      // A failure is not a graph; whoever asks next tries again.
      if (this.#kept === kept) {
        this.#kept = undefined;
      }
      throw error;
    }
  }

  async #readVersion(): Promise<string> {
    const state = await this.#knex('mirror_state').first<{
      resolved_version: number;
      settings_hash: string;
    }>('resolved_version', 'settings_hash');
    return mirrorVersionOf(state);
  }

  async #readGraph(): Promise<RelianceGraph> {
    const nodes: RelianceNode[] = [];
    const entries = inSlices<{
      entity_ref: string;
      tier_id: string;
      tier_rank: number;
    }>({
      key: ['entity_ref'],
      query: () =>
        this.#knex('directory_entries').select(
          'entity_ref',
          'tier_id',
          'tier_rank',
        ),
    });
    for await (const rows of entries) {
      for (const { entity_ref, tier_id, tier_rank } of rows) {
        nodes.push({ ref: entity_ref, tierId: tier_id, tierRank: tier_rank });
      }
    }
    const edges: [string, string][] = [];
    const reliances = inSlices<{ on_ref: string; dependent_ref: string }>({
      key: ['on_ref', 'dependent_ref'],
      query: () => this.#knex('reliances').select('on_ref', 'dependent_ref'),
    });
    for await (const rows of reliances) {
      for (const { on_ref, dependent_ref } of rows) {
        edges.push([on_ref, dependent_ref]);
      }
    }
    return new RelianceGraph(nodes, edges);
  }
}

/** Changes whenever anything was resolved anew. */
export function mirrorVersionOf(
  state: { resolved_version: number; settings_hash: string } | undefined,
): string {
  return `${state?.resolved_version} ${state?.settings_hash}`;
}
