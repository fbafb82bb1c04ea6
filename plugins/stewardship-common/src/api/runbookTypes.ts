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

import type { Problem, Sourced } from '../record/reading';
import type { FailureMode } from '../record/settings';
import type { RunbookFreshness } from '../runbooks/freshness';
import type { NamedEntity } from './entityTypes';

/**
 * A runbook in a list: everything but what is written in it.
 *
 * @public
 */
export type RunbookSummary = {
  /** Opaque; the same as long as the entity that has it keeps its id or its address. */
  id: string;
  /** The short name by which records mean it, unique in the record of its entity; absent where it has none. */
  name?: string;
  title: string;
  /** Where people read it: the page or the file, `http` or `https`. Absent where it is only stored here. */
  url?: string;
  /** Ids of failure modes, those that the organization does not know included, each once. */
  failureModes: string[];
  /** Names of alerts that lead to it. */
  alerts: string[];
  freshness: RunbookFreshness;
  /**
   * Whether it can be read here. `stored`: yes. `failed`: not yet or not any more, `problems` say why, and what was stored
   * before is kept. `pending`: it was not fetched yet. `link`: it is a page somewhere else.
   */
  content: 'stored' | 'failed' | 'pending' | 'link';
  /** When it was last seen to have other words than before, ISO 8601 UTC; absent for links. */
  changedAt?: string;
  /** When it was last fetched, ISO 8601 UTC; absent for links. */
  fetchedAt?: string;
  /** Support lines that may follow it without asking, as its front matter or the record says. */
  allowedLines: number[];
  /** How long it takes, ISO 8601 duration. */
  estimatedTime?: string;
  /** Entity ref of a Scaffolder template that does it. */
  template?: string;
  /** How many boxes there are to tick. */
  steps: number;
  /** What the link check said of `url`, where it is on and has looked. */
  link?: RunbookLink;
  problems: Problem[];
};

/**
 * Whether the address of a runbook leads somewhere.
 *
 * @public
 */
export type RunbookLink = {
  /** `unknown` where it could not be told: it asks for a login, or does not answer at the moment. */
  status: 'works' | 'dead' | 'unknown';
  /** In plain words, where it does not work. */
  reason?: string;
  /** ISO 8601 UTC */
  checkedAt: string;
};

/**
 * A runbook as one entity sees it. `source` is `inherited` where it is that of a system, a group or a technology.
 *
 * @public
 */
export type RunbookInPicture = Sourced<
  RunbookSummary & {
    /** Whose runbook it is. */
    home: NamedEntity;
    /** True where it is that of a technology that the entity depends on, and not one of its own lineage. */
    ofTechnology: boolean;
    /** Lines of the entity that may follow it without asking, with who agreed, from their allowed actions. */
    agreements: { line: number; title: string; agreedOn?: string }[];
  }
>;

/**
 * What to do when something fails.
 *
 * @public
 */
export type RunbookPicture = {
  /** Own ones first, then inherited ones, then those of technologies; at most 200. */
  items: RunbookInPicture[];
  /** How many there are that the caller may read. */
  total: number;
  /** The failure modes of the organization, in its order. */
  failureModes: FailureMode[];
  /** Ids of the failure modes that the support tier asks a runbook for. */
  requiredModes: string[];
  /** Those of `requiredModes` for which there is none. */
  missingModes: string[];
  /** Alerts of its rule files that lead to no runbook, at most 50. */
  alertsWithout: string[];
  /** What is wrong with the places where its runbooks are read. */
  problems: Problem[];
  /** False until runbooks were gathered for the entity the first time. */
  gathered: boolean;
};

/**
 * A part of a runbook, in the order in which it is read. Lists are taken apart only where they have boxes to tick or code
 * to copy.
 *
 * @public
 */
export type RunbookBlock =
  | { kind: 'text'; markdown: string }
  | { kind: 'code'; language?: string; text: string }
  | {
      kind: 'list';
      /** The number of the first item, where the items are numbered. */
      start?: number;
      items: {
        /** Where the item has a box: an id that survives changes elsewhere, and whether it is ticked as written. */
        step?: { id: string; done: boolean };
        blocks: RunbookBlock[];
      }[];
    };

/**
 * What is written in a runbook.
 *
 * @public
 */
export type RunbookContent = {
  /** As it was read, without its front matter. */
  markdown: string;
  /** The same, taken apart. */
  blocks: RunbookBlock[];
  /** Link definitions of the document in Markdown, which every `text` block may need. Often empty. */
  definitions: string;
  headings: { depth: number; text: string }[];
  /** Against which relative links are resolved, `http` or `https`; absent where there is no such address. */
  baseUrl?: string;
  /** Of what was read, SHA-256 in hexadecimal digits. */
  hash: string;
};

/**
 * One runbook with what is written in it.
 *
 * @public
 */
export type RunbookDetails = RunbookSummary & {
  home: NamedEntity;
  /** Absent for links, and for what could not be read yet. */
  body?: RunbookContent;
  /** Hosts from which images are shown. */
  imageHosts: string[];
  /** What a review must be sent with in `If-Match`: changes with the content and with each review. */
  version: string;
  /** Whether the caller may review it, and if not, why. */
  review: 'allowed' | 'notPermitted' | 'notOwner';
  /** When its words changed, the latest first; at most 20. */
  revisions: { changedAt: string }[];
  /** The latest first; at most 20. */
  reviews: RunbookReview[];
};

/**
 * Somebody has found a runbook to be still correct.
 *
 * @public
 */
export type RunbookReview = {
  /** ISO 8601 UTC */
  reviewedAt: string;
  reviewedBy: NamedEntity;
  remark?: string;
  /** False where its words have changed since. */
  ofTheseWords: boolean;
};

/**
 * Which runbooks are wanted. Several fields mean "and".
 *
 * @public
 */
export type RunbookRequest = {
  /** Name of an alert, exactly. */
  alert?: string;
  /** Entity that uses them: own, inherited and those of its technologies. */
  entityRef?: string;
  /** At most 200; 50 unless told. */
  limit?: number;
  /** From a page before. */
  cursor?: string;
};

/**
 * A runbook as a search engine wants it.
 *
 * @public
 */
export type RunbookText = {
  id: string;
  title: string;
  /** What is written in it, in Markdown; empty for links. */
  text: string;
  home: NamedEntity;
  /** Ids of failure modes. */
  failureModes: string[];
  alerts: string[];
};

/**
 * Some of the runbooks that the caller may read, with their words.
 *
 * @public
 */
export type RunbookTextPage = {
  items: RunbookText[];
  pageInfo: { nextCursor?: string };
};

/**
 * Some of the runbooks that the caller may read.
 *
 * @public
 */
export type RunbookPage = {
  items: (RunbookSummary & { home: NamedEntity })[];
  totalItems: number;
  pageInfo: { nextCursor?: string };
};
