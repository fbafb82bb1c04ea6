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
import type { Statement } from '../shared/PluginDatabase';

/** Tables that grow with the fleet or with time. */
const LARGE = [
  ...['scorecard_results', 'scorecard_changes', 'fact_latest'],
  ...['fact_changes', 'audit_log', 'scorecard_answers'],
];
// What is sorted in no time once an index has found it.
const FEW = 1000;

type PlanNode = {
  'Node Type': string;
  'Relation Name'?: string;
  'Sort Space Type'?: string;
  'Actual Rows'?: number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
};

/** Runs a statement as it was sent. */
export async function repeat(
  knex: Knex,
  { sql, bindings = [] }: Statement,
  prefix = '',
): Promise<unknown> {
  const text = `${prefix}${sql}`;
  if (knex.client.config.client !== 'pg') {
    return await knex.raw(text, [...bindings] as Knex.RawBinding[]);
  }
  // With its parameters as PostgreSQL has them, of which knex knows nothing.
  const connection = await knex.client.acquireConnection();
  try {
    const { rows } = await connection.query({ text, values: [...bindings] });
    return rows;
  } finally {
    await knex.client.releaseConnection(connection);
  }
}

/** Where a statement goes through a whole large table, or sorts what it has found there. */
export async function explain(
  knex: Knex,
  statement: Statement,
): Promise<string[]> {
  if (knex.client.config.client === 'pg') {
    const rows = (await repeat(
      ...([knex, statement, 'explain (analyze, format json) '] as const),
    )) as { 'QUERY PLAN': { Plan: PlanNode }[] }[];
    return findInTree(rows[0]['QUERY PLAN'][0].Plan);
  }
  const rows = (await repeat(knex, statement, 'explain query plan ')) as {
    detail: string;
  }[];
  const details = rows.map(({ detail }) => detail);
  const isLarge = details.some(detail =>
    LARGE.some(name => names(detail, name)),
  );
  return details.filter(
    detail =>
      (/^SCAN /.test(detail) && LARGE.some(name => names(detail, name))) ||
      (isLarge && /USE TEMP B-TREE/.test(detail)),
  );
}

function names(detail: string, table: string): boolean {
  return new RegExp(`\\b${table}\\b`).test(detail);
}

function findInTree(node: PlanNode): string[] {
  const found = (node.Plans ?? []).flatMap(findInTree);
  const type = node['Node Type'];
  const table = node['Relation Name'];
  // A table with next to nothing in it has no quicker way.
  const seen =
    (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0);
  if (
    type === 'Seq Scan' &&
    seen > FEW &&
    table !== undefined &&
    LARGE.includes(table)
  ) {
    found.push(`${type} on ${table}`);
  }
  if (
    type.includes('Sort') &&
    (node['Sort Space Type'] === 'Disk' || (node['Actual Rows'] ?? 0) > FEW) &&
    tablesOf(node).some(name => LARGE.includes(name))
  ) {
    found.push(`${type} of ${tablesOf(node).join(', ')}`);
  }
  return found;
}

function tablesOf(node: PlanNode): string[] {
  return [
    ...(node['Relation Name'] ? [node['Relation Name']] : []),
    ...(node.Plans ?? []).flatMap(tablesOf),
  ];
}
